package io.sayonce.resolution.rest;

import java.util.UUID;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.personal.Seal;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.promise.PromiseRefusals;
import io.sayonce.resolution.proposal.ProposalRefusals;
import io.sayonce.resolution.standard.Standards;

/** What one caller gets to see: a customer only the own complaint, an analyst nobody's words, staff alone what it costs. */
record Sight(Caller caller) {

    /** The complaint of something, as far as the caller may know of that at all; the refusal is that of what is not there. */
    UUID within(UUID complaint, Refusal unknown) {
        if (!caller.opens(complaint)) {
            throw new Refused(unknown);
        }
        return complaint;
    }

    ProposalView proposal(Done<Resolution> done, UUID id, Standards standards) {
        var dates = Dates.at(done.story().now(), standards);
        return done.state()
                .proposal(id)
                .map(proposal -> ProposalView.of(done.state(), proposal, seal(done), seesCosts(), dates))
                .orElseThrow(() -> new Refused(ProposalRefusals.NOT_FOUND));
    }

    PromiseView promise(Done<Resolution> done, UUID id) {
        return done.state()
                .promise(id)
                .map(promise -> PromiseView.of(done.state(), promise, seal(done)))
                .orElseThrow(() -> new Refused(PromiseRefusals.NOT_FOUND));
    }

    /** A platform does not: what it is told may be read out to the customer. */
    private boolean seesCosts() {
        return switch (caller.role()) {
            case AGENT, LEAD, ANALYST -> true;
            case CUSTOMER, PLATFORM, OPERATOR -> false;
        };
    }

    private Seal seal(Done<Resolution> done) {
        return caller.role() == Role.ANALYST ? Seal.without(Seal.Standing.NOT_HEARD) : done.seal();
    }
}
