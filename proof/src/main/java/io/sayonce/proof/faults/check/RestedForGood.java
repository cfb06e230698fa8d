package io.sayonce.proof.faults.check;

import java.util.Objects;
import java.util.stream.Stream;

import io.sayonce.stack.plan.Service;

/** A story that came to rest stays as it is, whatever is done in later runs, and nobody says any more of it. */
final class RestedForGood implements Rule {

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var rested = evidence.rested();
        return Stream.concat(
                rested.said().stream().map(fact -> Violation.duplicated("%s was said after its story had ended", fact)),
                Stream.of(Service.values()).flatMap(service -> changed(rested, service)));
    }

    private static Stream<Violation> changed(Rested rested, Service service) {
        return rested.left().stories().stream()
                .filter(story -> !Objects.equals(
                        rested.left().of(service, story), rested.found().of(service, story)))
                .map(story -> Violation.duplicated(
                        "%s had ended, and the journal of the %s holds something else of it now",
                        story, service.module()));
    }
}
