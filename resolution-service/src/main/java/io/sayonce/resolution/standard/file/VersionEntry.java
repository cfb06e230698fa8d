package io.sayonce.resolution.standard.file;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.sayonce.resolution.calendar.BusinessCalendar;
import io.sayonce.resolution.file.Fault;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.standard.Span;
import io.sayonce.resolution.standard.Step;
import io.sayonce.resolution.standard.Version;
import io.sayonce.resolution.standard.WorkingSpan;

/** A version of a standard as it is written. */
record VersionEntry(
        String version,
        LocalDate effectiveFrom,
        String calendar,
        List<StepEntry> steps,
        Map<PromiseKind, String> promises) {

    /** A step as it is written; {@code within} and {@code warn} are spans such as {@code 3 business days}. */
    record StepEntry(String step, String text, String within, String warn, String source) {

        Step toStep() {
            Fault.slug("step", step);
            return Fault.in(
                    "step " + step,
                    () -> new Step(
                            step,
                            Fault.words("text", text),
                            Span.of(Fault.required("within", within)),
                            Span.of(Fault.required("warn", warn)),
                            Optional.ofNullable(source)));
        }
    }

    Version toVersion(Map<String, BusinessCalendar> calendars) {
        Fault.slug("version", version);
        return Fault.in(
                "version " + version,
                () -> new Version(
                        version,
                        Fault.required("effectiveFrom", effectiveFrom),
                        toCalendar(calendars),
                        toSteps(),
                        toPromises()));
    }

    private BusinessCalendar toCalendar(Map<String, BusinessCalendar> calendars) {
        return Optional.ofNullable(calendars.get(Fault.required("calendar", calendar)))
                .orElseThrow(() -> Fault.because("there is no calendar " + calendar));
    }

    private List<Step> toSteps() {
        var all = Fault.some("steps", steps).stream().map(StepEntry::toStep).toList();
        Fault.mustDiffer("steps called", all, Step::step);
        return all;
    }

    private Map<PromiseKind, Duration> toPromises() {
        var usual = new EnumMap<PromiseKind, Duration>(PromiseKind.class);
        Optional.ofNullable(promises)
                .orElse(Map.of())
                .forEach((kind, text) -> usual.put(kind, working(Fault.required("promises", text))));
        return usual;
    }

    private static Duration working(String text) {
        if (Span.of(text) instanceof WorkingSpan span) {
            return span.time();
        }
        throw Fault.because("what a promise usually takes is said in working hours, not as \"%s\"".formatted(text));
    }
}
