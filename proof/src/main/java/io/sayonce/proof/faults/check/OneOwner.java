package io.sayonce.proof.faults.check;

import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Stream;

import io.sayonce.stack.plan.Service;

/** Each complaint has the one owner that its last {@code owner-assigned} names. */
final class OneOwner implements Rule {

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var told = new HashMap<UUID, String>();
        var said = evidence.saidBy(Service.COMPLAINT);
        said.stream()
                .filter(fact -> fact.type().equals("owner-assigned"))
                .forEach(fact -> told.put(fact.subject(), fact.said("owner.kind") + ":" + fact.said("owner.id")));
        return said.stream()
                .filter(fact -> fact.type().equals("complaint-recorded"))
                .map(Told::subject)
                .filter(complaint -> !told.containsKey(complaint)
                        || !told.get(complaint).equals(evidence.owners().get(complaint)))
                .map(complaint -> Violation.duplicated(
                        "%s is owned by %s as told, and by %s as listed",
                        complaint, told.get(complaint), evidence.owners().get(complaint)));
    }
}
