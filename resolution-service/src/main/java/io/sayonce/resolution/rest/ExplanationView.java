package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.sayonce.resolution.calendar.BusinessCalendar;
import io.sayonce.resolution.standard.Arithmetic;
import io.sayonce.resolution.standard.Step;
import io.sayonce.resolution.standard.Version;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a standard counts from a moment on, in the words and by the clock of its calendar. */
public record ExplanationView(
        @Schema(examples = "uk-disp") String standard,
        @Schema(examples = "2016-06-30") String version,
        @Schema(examples = "england") String calendar,
        @Schema(examples = "Europe/London") String zone,
        Instant from,
        List<CountedView> steps) {

    /** The arithmetic of one step. */
    public record CountedView(
            @Schema(examples = "summary-resolution") String step,

            @Schema(examples = "The customer has accepted a resolution.")
            String text,

            @Schema(examples = "3 business days") String within,
            @Schema(examples = "1 business day") String warn,
            @Schema(examples = "DISP 1.5.1R") Optional<String> source,
            List<LineView> lines,
            Instant warnAt,
            Instant dueAt) {

        static CountedView of(Step step, Instant from, BusinessCalendar calendar) {
            var deadline = step.deadline(from, calendar);
            return new CountedView(
                    step.step(),
                    step.text(),
                    step.within().toString(),
                    step.warn().toString(),
                    step.source(),
                    step.explain(from, calendar).stream().map(LineView::of).toList(),
                    deadline.warnAt(),
                    deadline.dueAt());
        }
    }

    /** One line of the arithmetic. */
    public record LineView(
            Instant at,

            @Schema(examples = "Fri 2026-12-18 16:00–18:00: 2 h")
            String line) {

        static LineView of(Arithmetic.Line line) {
            return new LineView(line.at(), line.line());
        }
    }

    static ExplanationView of(String standard, Version version, List<Step> steps, Instant from) {
        var calendar = version.calendar();
        return new ExplanationView(
                standard,
                version.version(),
                calendar.name(),
                calendar.zone().getId(),
                from,
                steps.stream().map(step -> CountedView.of(step, from, calendar)).toList());
    }
}
