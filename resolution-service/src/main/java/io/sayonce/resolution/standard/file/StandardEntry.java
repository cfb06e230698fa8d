package io.sayonce.resolution.standard.file;

import java.util.List;
import java.util.Map;

import io.sayonce.resolution.calendar.BusinessCalendar;
import io.sayonce.resolution.file.Fault;
import io.sayonce.resolution.standard.Standard;
import io.sayonce.resolution.standard.Version;

/** A standard as it is written. */
record StandardEntry(String name, String title, List<VersionEntry> versions) {

    /** Stands in the address of what was applied to a complaint. */
    private static final String TAKEN = "applied";

    Standard toStandard(Map<String, BusinessCalendar> calendars) {
        Fault.slug("name", name);
        return Fault.in("standard " + name, () -> {
            if (name.equals(TAKEN)) {
                throw Fault.because("this name is taken");
            }
            return new Standard(name, Fault.words("title", title), toVersions(calendars));
        });
    }

    private List<Version> toVersions(Map<String, BusinessCalendar> calendars) {
        var all = Fault.some("versions", versions).stream()
                .map(version -> version.toVersion(calendars))
                .toList();
        Fault.mustDiffer("versions called", all, Version::version);
        Fault.mustDiffer("versions are effective from", all, Version::effectiveFrom);
        return all;
    }
}
