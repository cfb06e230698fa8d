package io.sayonce.proof.faults.check;

import java.util.List;
import java.util.stream.Stream;

/** Something that holds of every run, whatever was done to the services. */
@FunctionalInterface
public interface Rule {

    Stream<Violation> brokenIn(Evidence evidence);

    /** All that is checked. */
    static List<Violation> check(Evidence evidence) {
        return Stream.<Rule>of(
                        new AcceptedStands(),
                        new JournalsAgree(),
                        new EveryNoticeGiven(),
                        new EveryMailSent(),
                        new OnceEach(),
                        new NoMoreThanAsked(),
                        new MadeGoodOnce(),
                        new ClockIsHonest(),
                        new OneOwner(),
                        new PoisonSetAside(),
                        new RestedForGood(),
                        new OneOrder(),
                        new CausesFirst())
                .flatMap(rule -> rule.brokenIn(evidence))
                .toList();
    }
}
