package io.sayonce.proof.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.sayonce.proof.faults.check.Violation;
import io.sayonce.proof.faults.check.Violation.Sort;
import io.sayonce.proof.faults.strike.Plan;
import io.sayonce.proof.faults.strike.Recovery;

/**
 * How one run ended.
 *
 * @param struck what was done, as far as it was done to its end
 * @param stories how many were begun
 * @param told how many of them were told to their end
 * @param accepted how many writes were answered with 2xx
 * @param doubled how many records of the topic repeat an earlier one, which readers have to expect
 * @param doubledMails how many mails repeat an earlier one
 * @param latest how long after its due time the latest promise was broken; nothing where none was
 */
record Outcome(
        Plan plan,
        List<Struck> struck,
        int stories,
        int told,
        int accepted,
        List<Violation> violations,
        int doubled,
        int doubledMails,
        Optional<Duration> latest,
        List<Recovery> recoveries,
        double seconds) {

    /** Of a run that could not be carried on. */
    static Outcome failed(Plan plan, RuntimeException why) {
        var failed = Violation.stuck("the run itself failed: %s", why);
        return new Outcome(plan, List.of(), 0, 0, 0, List.of(failed), 0, 0, Optional.empty(), List.of(), 0);
    }

    long count(Sort sort) {
        return violations.stream().filter(each -> each.sort() == sort).count();
    }
}
