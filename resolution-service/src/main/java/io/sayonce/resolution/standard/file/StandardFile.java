package io.sayonce.resolution.standard.file;

import java.util.List;

/** Calendars and standards as they are written in one file; either may be missing. */
record StandardFile(List<CalendarEntry> calendars, List<StandardEntry> standards) {

    StandardFile {
        calendars = calendars == null ? List.of() : calendars;
        standards = standards == null ? List.of() : standards;
    }
}
