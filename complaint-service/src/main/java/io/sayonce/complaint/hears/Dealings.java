package io.sayonce.complaint.hears;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.personal.Personal;

/** What the other services told of a complaint: what was proposed, promised, offered and written to the customer. */
public record Dealings(
        Map<UUID, Proposal> proposals,
        Map<UUID, Promise> promises,
        Map<UUID, Incentive> incentives,
        Map<UUID, Notice> notices) {

    public static final Dealings NONE = new Dealings(Map.of(), Map.of(), Map.of(), Map.of());

    /** Options that were put to the customer; {@code state} is {@code proposed}, {@code chosen} or {@code declined}. */
    public record Proposal(
            UUID id, String state, Optional<String> option, Optional<Personal<SolutionProposed.InWords>> words) {}

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

    /** What the customer was offered because a promise was not kept; {@code offered}, {@code accepted} or {@code declined}. */
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

    Dealings decided(UUID proposal, String state, Optional<String> option) {
        return Optional.ofNullable(proposals.get(proposal))
                .map(was -> with(new Proposal(was.id(), state, option, was.words())))
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
        return new Dealings(put(proposals, proposal.id(), proposal), promises, incentives, notices);
    }

    Dealings with(Promise promise) {
        return new Dealings(proposals, put(promises, promise.id(), promise), incentives, notices);
    }

    Dealings with(Incentive incentive) {
        return new Dealings(proposals, promises, put(incentives, incentive.id(), incentive), notices);
    }

    Dealings with(Notice notice) {
        return new Dealings(proposals, promises, incentives, put(notices, notice.id(), notice));
    }

    private static <T> Map<UUID, T> put(Map<UUID, T> map, UUID id, T value) {
        var next = new LinkedHashMap<>(map);
        next.put(id, value);
        return Collections.unmodifiableMap(next);
    }
}
