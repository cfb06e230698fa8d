package io.sayonce.proof.faults.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.stack.plan.Service;

/** Whoever complained has an acknowledgement, and each mail that is said to be sent was taken by the mail server. */
final class EveryMailSent implements Rule {

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var taken = Set.copyOf(evidence.mails());
        var notified = evidence.saidBy(Service.NOTIFICATION).stream()
                .filter(fact -> fact.type().equals("customer-notified"))
                .toList();
        var acknowledged = notified.stream()
                .filter(fact -> fact.said("template").equals("acknowledgement"))
                .map(Told::subject)
                .collect(Collectors.toSet());
        return Stream.concat(
                notified.stream()
                        .filter(fact -> !taken.contains(fact.said("messageId")))
                        .map(fact -> Violation.lost("%s tells of a mail that nobody got", fact)),
                evidence.saidBy(Service.COMPLAINT).stream()
                        .filter(fact -> fact.type().equals("complaint-recorded"))
                        .filter(fact -> !acknowledged.contains(fact.subject()))
                        .map(fact -> evidence.missing("%s was not acknowledged", fact)));
    }
}
