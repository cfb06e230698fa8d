package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.standard.Standard;
import io.sayonce.resolution.standard.Step;
import io.sayonce.resolution.standard.Version;
import io.sayonce.resolution.standard.WorkingSpan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What complaints can be measured by.
 *
 * @param applied whether it is the one that new complaints are measured by
 * @param versions the latest first
 */
public record StandardView(
        @Schema(examples = "uk-disp") String name,
        @Schema(examples = "FCA Handbook, DISP 1") String title,
        boolean applied,
        List<VersionView> versions) {

    /** A standard as it holds from a day on. */
    public record VersionView(
            @Schema(examples = "2016-06-30") String version,
            LocalDate effectiveFrom,
            CalendarView calendar,
            List<StepView> steps,
            List<PromiseTimeView> promises) {}

    /** One thing that has to have happened by a deadline. */
    public record StepView(
            @Schema(examples = "summary-resolution") String step,

            @Schema(examples = "The customer has accepted a resolution.")
            String text,

            @Schema(examples = "3 business days") String within,
            @Schema(examples = "1 business day") String warn,
            @Schema(examples = "DISP 1.5.1R") Optional<String> source) {

        static StepView of(Step step) {
            return new StepView(
                    step.step(),
                    step.text(),
                    step.within().toString(),
                    step.warn().toString(),
                    step.source());
        }
    }

    /** How long a promise usually takes, where nobody knows better. */
    public record PromiseTimeView(
            PromiseKind kind,
            @Schema(examples = "8 working hours") String usually) {}

    static StandardView of(Standard standard, boolean applied) {
        return new StandardView(
                standard.name(),
                standard.title(),
                applied,
                standard.versions().stream().map(StandardView::of).toList());
    }

    private static VersionView of(Version version) {
        return new VersionView(
                version.version(),
                version.effectiveFrom(),
                CalendarView.of(version.calendar()),
                version.steps().stream().map(StepView::of).toList(),
                Arrays.stream(PromiseKind.values())
                        .flatMap(kind -> version.usually(kind).map(usually -> usually(kind, usually)).stream())
                        .toList());
    }

    private static PromiseTimeView usually(PromiseKind kind, Duration usually) {
        return new PromiseTimeView(kind, new WorkingSpan(usually).toString());
    }
}
