package io.sayonce.proof.faults;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.sayonce.proof.Machine;
import io.sayonce.proof.faults.check.Violation.Sort;

/**
 * What is kept of one run.
 *
 * @param commit what ran; null in lines that are older than this field
 * @param rate stories that began in a second, where the plan was short enough for so many; null in lines that are older
 *     than this field
 * @param trained whether the services had been trained
 * @param faults the kinds, one or two
 * @param errors how many requests were answered as a service's own fault (500); null in lines that are older than this field
 * @param latestMillis how long after its due time the latest promise was broken; null where none was, and in lines that are
 *     older than this field
 * @param struck how each fault was carried out; null in lines that are older than this field
 * @param load how many processes wanted a processor, over the last minute of the run
 */
record Line(
        long seed,
        String commit,
        Double rate,
        boolean trained,
        List<String> faults,
        int stories,
        int told,
        int accepted,
        long lost,
        long duplicated,
        long order,
        long stuck,
        Long errors,
        int doubled,
        int doubledMails,
        Long latestMillis,
        List<Recovered> recovered,
        List<Struck> struck,
        double seconds,
        double load) {

    /** How soon something killed was of use again; null where nothing was seen of that. */
    record Recovered(String what, Long writeMillis, Long heardMillis) {}

    static Line of(Outcome run, double rate, boolean trained) {
        return new Line(
                run.plan().seed(),
                Machine.commit(),
                rate,
                trained,
                run.plan().strikes().stream()
                        .map(strike -> strike.kind().label())
                        .toList(),
                run.stories(),
                run.told(),
                run.accepted(),
                run.count(Sort.LOST),
                run.count(Sort.DUPLICATED),
                run.count(Sort.ORDER),
                run.count(Sort.STUCK),
                run.count(Sort.ERROR),
                run.doubled(),
                run.doubledMails(),
                millis(run.latest()),
                run.recoveries().stream()
                        .map(each -> new Recovered(each.target().label(), millis(each.write()), millis(each.heard())))
                        .toList(),
                run.struck(),
                run.seconds(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** What was done and had no effect. */
    List<Struck> vain() {
        return Stream.ofNullable(struck)
                .flatMap(List::stream)
                .filter(each -> each.vain() != null)
                .toList();
    }

    boolean isGood() {
        return lost + duplicated + order + stuck == 0 && (errors == null || errors == 0);
    }

    /** The command that does the same once more. */
    String again() {
        return "./sayonce faults --seed %d --rate %s%s".formatted(seed, rate, trained ? " --trained" : "");
    }

    private static Long millis(Optional<Duration> time) {
        return time.map(Duration::toMillis).orElse(null);
    }
}
