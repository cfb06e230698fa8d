package io.sayonce.proof.faults.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.stack.plan.Service;

/** Each mail that is said to be sent was taken by the mail server, and it took no other. */
final class EveryMailSent implements Rule {

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var taken = Set.copyOf(evidence.mails());
        var notified = evidence.saidBy(Service.NOTIFICATION).stream()
                .filter(Told.of("customer-notified"))
                .toList();
        var told = notified.stream().map(fact -> fact.said("messageId")).collect(Collectors.toSet());
        return Stream.concat(
                notified.stream()
                        .filter(fact -> !taken.contains(fact.said("messageId")))
                        .map(fact -> Violation.lost("%s tells of a mail that nobody got", fact)),
                taken.stream().filter(mail -> !told.contains(mail)).map(mail -> sentForNothing(evidence, mail)));
    }

    /** Also what an earlier run had come to rest with. That a mail was taken may wait to be told. */
    private static Violation sentForNothing(Evidence evidence, String mail) {
        var sentence = "the mail %s was sent, and no fact of this run tells of it";
        return evidence.atRest() ? Violation.duplicated(sentence, mail) : Violation.stuck(sentence, mail);
    }
}
