package io.sayonce.resolution;

import java.util.HashMap;
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
import io.sayonce.resolution.standard.Measure;

/**
 * How one complaint is being put right: what was proposed to the customer, and what the company promised.
 *
 * @param customer whose complaint it is; empty before that was heard
 * @param owner who answers for the complaint, as heard last
 * @param closed whether the complaint was closed, as heard last
 * @param measure by which deadlines it is to be put right
 * @param circumstances what is known of the complaint itself
 * @param ledger the money that is set aside and spent for it
 * @param drafts what a lead was asked about before it is proposed
 * @param inadequacy what the customer was told of proposals that were not enough
 */
public record Resolution(
        UUID complaint,
        Optional<UUID> customer,
        Optional<Owner> owner,
        boolean closed,
        Measure measure,
        Circumstances circumstances,
        Inadequacy inadequacy,
        Map<UUID, Proposal> proposals,
        Map<UUID, Promise> promises,
        Ledger ledger,
        Drafts drafts) {

    public Resolution {
        proposals = Map.copyOf(proposals);
        promises = Map.copyOf(promises);
    }

    public static Resolution blank(UUID complaint) {
        return new Resolution(
                complaint,
                Optional.empty(),
                Optional.empty(),
                false,
                Measure.NONE,
                Circumstances.UNKNOWN,
                Inadequacy.NONE,
                Map.of(),
                Map.of(),
                Ledger.EMPTY,
                Drafts.NONE);
    }

    /** Why nothing new can be agreed on with the customer now, if so. */
    public Optional<Refusal> refusal() {
        if (customer.isEmpty() || owner.isEmpty()) {
            return Optional.of(JournalRefusals.NOT_HEARD_YET);
        }
        return closed ? Optional.of(ComplaintRefusals.CLOSED) : Optional.empty();
    }

    public Optional<Proposal> proposal(UUID id) {
        return Optional.ofNullable(proposals.get(id));
    }

    public Optional<Promise> promise(UUID id) {
        return Optional.ofNullable(promises.get(id));
    }

    /** The promise that a choice led to. */
    public Optional<Promise> promiseFrom(UUID proposal) {
        return promises.values().stream()
                .filter(promise -> promise.proposal().filter(proposal::equals).isPresent())
                .findFirst();
    }

    public Resolution of(UUID customer) {
        return new Resolution(
                complaint,
                Optional.of(customer),
                owner,
                closed,
                measure,
                circumstances,
                inadequacy,
                proposals,
                promises,
                ledger,
                drafts);
    }

    public Resolution ownedBy(Owner owner) {
        return new Resolution(
                complaint,
                customer,
                Optional.of(owner),
                closed,
                measure,
                circumstances,
                inadequacy,
                proposals,
                promises,
                ledger,
                drafts);
    }

    public Resolution closed(boolean closed) {
        return new Resolution(
                complaint,
                customer,
                owner,
                closed,
                measure,
                circumstances,
                inadequacy,
                proposals,
                promises,
                ledger,
                drafts);
    }

    public Resolution measured(Measure measure) {
        return new Resolution(
                complaint,
                customer,
                owner,
                closed,
                measure,
                circumstances,
                inadequacy,
                proposals,
                promises,
                ledger,
                drafts);
    }

    public Resolution under(Circumstances circumstances) {
        return new Resolution(
                complaint,
                customer,
                owner,
                closed,
                measure,
                circumstances,
                inadequacy,
                proposals,
                promises,
                ledger,
                drafts);
    }

    public Resolution with(Inadequacy inadequacy) {
        return new Resolution(
                complaint,
                customer,
                owner,
                closed,
                measure,
                circumstances,
                inadequacy,
                proposals,
                promises,
                ledger,
                drafts);
    }

    public Resolution with(Proposal proposal) {
        return new Resolution(
                complaint,
                customer,
                owner,
                closed,
                measure,
                circumstances,
                inadequacy,
                with(proposals, proposal.id(), proposal),
                promises,
                ledger,
                drafts);
    }

    public Resolution with(Promise promise) {
        return new Resolution(
                complaint,
                customer,
                owner,
                closed,
                measure,
                circumstances,
                inadequacy,
                proposals,
                with(promises, promise.id(), promise),
                ledger,
                drafts);
    }

    public Resolution with(Ledger ledger) {
        return new Resolution(
                complaint,
                customer,
                owner,
                closed,
                measure,
                circumstances,
                inadequacy,
                proposals,
                promises,
                ledger,
                drafts);
    }

    public Resolution drafting(UnaryOperator<Drafts> change) {
        return new Resolution(
                complaint,
                customer,
                owner,
                closed,
                measure,
                circumstances,
                inadequacy,
                proposals,
                promises,
                ledger,
                change.apply(drafts));
    }

    /** With that proposal changed; as it is where the proposal lies before what the topic still holds. */
    public Resolution changing(UUID proposal, UnaryOperator<Proposal> change) {
        return proposal(proposal).map(change).map(this::with).orElse(this);
    }

    /** With that promise changed; as it is where the promise lies before what the topic still holds. */
    public Resolution keeping(UUID promise, UnaryOperator<Promise> change) {
        return promise(promise).map(change).map(this::with).orElse(this);
    }

    private static <T> Map<UUID, T> with(Map<UUID, T> before, UUID id, T value) {
        var after = new HashMap<>(before);
        after.put(id, value);
        return after;
    }
}
