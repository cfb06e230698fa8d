package io.sayonce.resolution;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.journal.JournalRefusals;
import io.sayonce.resolution.grant.Ledger;
import io.sayonce.resolution.promise.Promise;
import io.sayonce.resolution.proposal.Drafts;
import io.sayonce.resolution.proposal.Inadequacy;
import io.sayonce.resolution.proposal.Proposal;
import io.sayonce.resolution.proposal.Proposing;
import io.sayonce.resolution.standard.Measure;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * How one complaint is being put right: what was proposed to the customer, and what the company promised.
 *
 * @param customer whose complaint it is; empty before that was heard
 * @param owner who answers for the complaint, as heard last
 * @param closed whether the complaint was closed, as heard last
 * @param measure by which deadlines it is to be put right
 * @param circumstances what is known of the complaint itself
 * @param proposing what was proposed to the customer, and what is about to be
 * @param ledger the money that is set aside and spent for it
 */
public record Resolution(
        UUID complaint,
        Optional<UUID> customer,
        Optional<Owner> owner,
        boolean closed,
        Measure measure,
        Circumstances circumstances,
        Proposing proposing,
        PMap<UUID, Promise> promises,
        Ledger ledger) {

    public static Resolution blank(UUID complaint) {
        return new Resolution(
                complaint,
                Optional.empty(),
                Optional.empty(),
                false,
                Measure.NONE,
                Circumstances.UNKNOWN,
                Proposing.NOTHING,
                HashTreePMap.empty(),
                Ledger.EMPTY);
    }

    /** Why nothing new can be agreed on with the customer now, if so. */
    public Optional<Refusal> refusal() {
        if (customer.isEmpty() || owner.isEmpty()) {
            return Optional.of(JournalRefusals.NOT_HEARD_YET);
        }
        return closed ? Optional.of(ComplaintRefusals.CLOSED) : Optional.empty();
    }

    public Map<UUID, Proposal> proposals() {
        return proposing.proposals();
    }

    public Drafts drafts() {
        return proposing.drafts();
    }

    public Inadequacy inadequacy() {
        return proposing.inadequacy();
    }

    public Optional<Proposal> proposal(UUID id) {
        return Optional.ofNullable(proposals().get(id));
    }

    public Optional<Promise> promise(UUID id) {
        return Optional.ofNullable(promises.get(id));
    }

    /** Whether the money for a proposal was needed elsewhere before the customer replied, so that it cannot be had any more. */
    public boolean isLapsed(Proposal proposal) {
        return proposal.reply().isEmpty() && ledger.isFreed(proposal.id());
    }

    /** The promise that a choice led to. */
    public Optional<Promise> promiseFrom(UUID proposal) {
        return promises.values().stream()
                .filter(promise -> promise.proposal().filter(proposal::equals).isPresent())
                .findFirst();
    }

    public Resolution of(UUID customer) {
        return new Resolution(
                complaint, Optional.of(customer), owner, closed, measure, circumstances, proposing, promises, ledger);
    }

    public Resolution ownedBy(Owner owner) {
        return new Resolution(
                complaint, customer, Optional.of(owner), closed, measure, circumstances, proposing, promises, ledger);
    }

    public Resolution closed(boolean closed) {
        return new Resolution(complaint, customer, owner, closed, measure, circumstances, proposing, promises, ledger);
    }

    public Resolution measured(Measure measure) {
        return new Resolution(complaint, customer, owner, closed, measure, circumstances, proposing, promises, ledger);
    }

    public Resolution under(Circumstances circumstances) {
        return new Resolution(complaint, customer, owner, closed, measure, circumstances, proposing, promises, ledger);
    }

    public Resolution with(Promise promise) {
        return new Resolution(
                complaint,
                customer,
                owner,
                closed,
                measure,
                circumstances,
                proposing,
                promises.plus(promise.id(), promise),
                ledger);
    }

    public Resolution with(Ledger ledger) {
        return new Resolution(complaint, customer, owner, closed, measure, circumstances, proposing, promises, ledger);
    }

    public Resolution with(Proposal proposal) {
        return with(proposing.with(proposal));
    }

    public Resolution with(Inadequacy inadequacy) {
        return with(proposing.with(inadequacy));
    }

    public Resolution drafting(UnaryOperator<Drafts> change) {
        return with(proposing.with(change.apply(drafts())));
    }

    /** With that proposal changed; as it is where the proposal lies before what the topic still holds. */
    public Resolution changing(UUID proposal, UnaryOperator<Proposal> change) {
        return proposal(proposal).map(change).map(this::with).orElse(this);
    }

    /** With that promise changed; as it is where the promise lies before what the topic still holds. */
    public Resolution keeping(UUID promise, UnaryOperator<Promise> change) {
        return promise(promise).map(change).map(this::with).orElse(this);
    }

    private Resolution with(Proposing proposing) {
        return new Resolution(complaint, customer, owner, closed, measure, circumstances, proposing, promises, ledger);
    }
}
