package io.sayonce.resolution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.resolution.promise.PromiseBroken;
import io.sayonce.resolution.promise.PromiseFulfilled;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.promise.PromiseMade;
import io.sayonce.resolution.promise.PromiseRenegotiated;
import io.sayonce.resolution.promise.PromiseWithdrawn;
import io.sayonce.resolution.promise.Timing;
import io.sayonce.resolution.promise.Withdrawal;
import io.sayonce.resolution.proposal.Proposal;
import io.sayonce.resolution.proposal.Remedy;
import io.sayonce.resolution.proposal.SolutionChosen;
import io.sayonce.resolution.proposal.SolutionCountered;
import io.sayonce.resolution.proposal.SolutionDeclined;
import io.sayonce.resolution.proposal.SolutionProposed;

import static io.sayonce.resolution.Story.ANNA;
import static io.sayonce.resolution.Story.said;

/** Facts that this service says, where a test does not care for all that they hold. */
public final class Said {

    private Said() {}

    public static SolutionProposed proposed(UUID proposal) {
        var words =
                new SolutionProposed.Words(List.of(new SolutionProposed.Text("a", "A new gizmo.")), Optional.empty());
        var option = new Proposal.Option(
                "a", Remedy.REPLACEMENT, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new SolutionProposed(
                proposal, List.of(option), Optional.empty(), Optional.empty(), Optional.of(0), said(words));
    }

    public static SolutionChosen chosen(UUID proposal, Instant wantedBy) {
        return new SolutionChosen(proposal, "a", wantedBy, By.CUSTOMER, Optional.empty(), Optional.empty());
    }

    public static SolutionDeclined declined(UUID proposal) {
        return new SolutionDeclined(proposal, By.CUSTOMER, Optional.empty(), Optional.empty());
    }

    public static SolutionCountered countered(UUID proposal) {
        var words = said(new SolutionCountered.Words("I would rather have it blue."));
        return new SolutionCountered(proposal, Optional.empty(), By.CUSTOMER, Optional.empty(), words);
    }

    public static PromiseMade promised(UUID promise, PromiseKind kind, Instant dueAt) {
        return promised(promise, Optional.empty(), kind, dueAt, ANNA);
    }

    public static PromiseMade promisedTo(UUID promise, UUID proposal, Instant dueAt) {
        return promised(promise, Optional.of(proposal), PromiseKind.DELIVERY, dueAt, ANNA);
    }

    /** To a team it is given, and stays there. */
    public static PromiseMade promised(
            UUID promise, Optional<UUID> proposal, PromiseKind kind, Instant dueAt, Owner owner) {
        var team = Optional.of(owner.id()).filter(name -> owner.kind() == Owner.Kind.TEAM);
        return new PromiseMade(promise, proposal, kind, dueAt, owner, team, said(new PromiseMade.Words("A gizmo.")));
    }

    public static PromiseFulfilled fulfilled(UUID promise, Timing timing, Instant at) {
        return new PromiseFulfilled(promise, timing, at, new Evidence("parcel", "PX-1"), false);
    }

    public static PromiseBroken broken(UUID promise, Instant dueAt) {
        return new PromiseBroken(promise, dueAt);
    }

    public static PromiseRenegotiated moved(UUID promise, Instant dueAt, Instant before) {
        return new PromiseRenegotiated(promise, dueAt, before, By.CUSTOMER, Optional.empty(), Optional.empty());
    }

    public static PromiseWithdrawn letGo(UUID promise) {
        return new PromiseWithdrawn(promise, Withdrawal.By.CUSTOMER, Optional.empty(), false, Optional.empty());
    }

    public static PromiseWithdrawn takenBack(UUID promise) {
        return new PromiseWithdrawn(promise, Withdrawal.By.LEAD, Optional.empty(), true, Optional.empty());
    }
}
