package io.sayonce.resolution.standard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.sayonce.resolution.calendar.BusinessCalendar;

/**
 * One thing that a standard asks for by a deadline.
 *
 * @param step its name, e.g. {@code first-reply}
 * @param text what has to have happened
 * @param within how long it may take from receipt on
 * @param warn how long before the deadline somebody is to be warned
 * @param source the rule that asks for it, where there is one
 */
public record Step(String step, String text, Span within, Span warn, Optional<String> source) {

    /** Nobody is warned before there was anything to warn of. */
    public Deadline deadline(Instant receivedAt, BusinessCalendar calendar) {
        var dueAt = within.after(receivedAt, calendar);
        var warnAt = warn.before(dueAt, calendar);
        return new Deadline(step, warnAt.isBefore(receivedAt) ? receivedAt : warnAt, dueAt);
    }

    /** How the deadline is counted. */
    public List<Arithmetic.Line> explain(Instant receivedAt, BusinessCalendar calendar) {
        var deadline = deadline(receivedAt, calendar);
        var arithmetic = new Arithmetic(calendar);
        arithmetic.moment(receivedAt, "received, by the clock of " + calendar.zone());
        within.count(receivedAt, arithmetic);
        arithmetic.end(deadline.warnAt(), "warning, " + warn + " before it is due");
        arithmetic.end(deadline.dueAt(), "due, " + within + " after receipt");
        return arithmetic.lines();
    }
}
