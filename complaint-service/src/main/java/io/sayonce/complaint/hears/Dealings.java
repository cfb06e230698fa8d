package io.sayonce.complaint.hears;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.personal.Personal;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** What the other services told of a complaint: what was proposed, promised, offered and written to the customer. */
public record Dealings(
        PMap<UUID, Proposal> proposals,
        PMap<UUID, Promise> promises,
        PMap<UUID, Incentive> incentives,
        PMap<UUID, Notice> notices) {

    public static final Dealings NONE =
            new Dealings(OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.empty());

    /**
     * Options that were put to the customer.
     *
     * @param refuses the proposal whose counter-proposal it says no to
     * @param reply what the customer said to it
     */
    public record Proposal(
            UUID id, Optional<UUID> refuses, Personal<SolutionProposed.InWords> words, Optional<Reply> reply) {

        /** {@code proposed}, {@code chosen}, {@code declined} or {@code countered}. */
        public String state() {
            return reply.map(Reply::state).orElse("proposed");
        }
    }

    /**
     * What the company said it would do.
     *
     * @param fact the fact that made it
     * @param state {@code open}, {@code broken}, {@code fulfilled} or {@code withdrawn}
     */
    public record Promise(
            UUID id,
            UUID fact,
            String kind,
            Instant dueAt,
            String state,
            Optional<String> timing,
            Personal<PromiseMade.InWords> words) {

        boolean isOpen() {
            return !state.equals("fulfilled") && !state.equals("withdrawn");
        }
    }

    /** What the customer was offered where we could not put it right; {@code offered}, {@code accepted} or {@code declined}. */
    public record Incentive(UUID id, String state, Optional<IncentiveOffered.Money> value) {}

    /** What was written to the customer, or could not be. */
    public record Notice(UUID id, String template, String state, Instant at) {}

    /** A promise that is still to be fulfilled, late or not. */
    public Optional<Promise> firstOpenPromise() {
        return promises.values().stream().filter(Promise::isOpen).findFirst();
    }

    Dealings become(UUID incentive, String state) {
        return Optional.ofNullable(incentives.get(incentive))
                .map(was -> with(new Incentive(was.id(), state, was.value())))
                .orElse(this);
    }

    Dealings replied(UUID proposal, Reply reply) {
        return Optional.ofNullable(proposals.get(proposal))
                .map(was -> with(new Proposal(was.id(), was.refuses(), was.words(), Optional.of(reply))))
                .orElse(this);
    }

    Dealings become(UUID promise, String state, Optional<String> timing) {
        return Optional.ofNullable(promises.get(promise))
                .map(was ->
                        with(new Promise(was.id(), was.fact(), was.kind(), was.dueAt(), state, timing, was.words())))
                .orElse(this);
    }

    Dealings moved(UUID promise, Instant dueAt) {
        return Optional.ofNullable(promises.get(promise))
                .map(was -> with(
                        new Promise(was.id(), was.fact(), was.kind(), dueAt, was.state(), was.timing(), was.words())))
                .orElse(this);
    }

    Dealings with(Proposal proposal) {
        return new Dealings(proposals.plus(proposal.id(), proposal), promises, incentives, notices);
    }

    Dealings with(Promise promise) {
        return new Dealings(proposals, promises.plus(promise.id(), promise), incentives, notices);
    }

    Dealings with(Incentive incentive) {
        return new Dealings(proposals, promises, incentives.plus(incentive.id(), incentive), notices);
    }

    Dealings with(Notice notice) {
        return new Dealings(proposals, promises, incentives, notices.plus(notice.id(), notice));
    }
}
