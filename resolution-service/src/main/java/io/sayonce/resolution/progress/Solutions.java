package io.sayonce.resolution.progress;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.promise.Promise;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.promise.Withdrawal;
import io.sayonce.resolution.proposal.Proposal;
import io.sayonce.resolution.proposal.Reply;

/**
 * What was put to the customer of one complaint, and what became of it.
 *
 * @param open the proposals that the customer can choose from
 */
record Solutions(Collection<Proposal> proposals, Collection<Proposal> open, Collection<Promise> promises) {

    static Solutions of(Resolution resolution) {
        var proposals = resolution.proposals().values();
        var open = proposals.stream()
                .filter(one -> one.reply().isEmpty() && !resolution.isLapsed(one))
                .toList();
        return new Solutions(proposals, open, resolution.promises().values());
    }

    Optional<Instant> firstProposed() {
        return first(proposals.stream().map(Proposal::proposedAt));
    }

    /** Since when the customer has something to choose from. */
    Optional<Instant> openSince() {
        return last(open.stream().map(Proposal::proposedAt));
    }

    /** The latest moment at which the customer chose. */
    Optional<Instant> chosen() {
        return last(replies().filter(Reply.Choice.class::isInstance).map(Reply::at));
    }

    /** When there last was nothing on the table any more: the customer wanted none of it, or a lead took it back. */
    Optional<Instant> gone() {
        var refused =
                replies().filter(reply -> !(reply instanceof Reply.Choice)).map(Reply::at);
        var takenBack = promises.stream()
                .filter(this::isTakenBack)
                .map(one -> one.withdrawal().orElseThrow().at());
        return last(Stream.concat(refused, takenBack));
    }

    /** Since when it is agreed how the complaint is put right: something was promised that is more than a call. */
    Optional<Instant> agreed() {
        return first(standing().map(Promise::madeAt));
    }

    /** Whether some of what was agreed was done. */
    boolean isSomethingDone() {
        return standing().anyMatch(one -> one.fulfilment().isPresent());
    }

    /** When the last of what was promised was done or let go. */
    Optional<Instant> lastDone() {
        var done = promises.stream().flatMap(one -> one.fulfilment().map(Promise.Fulfilment::at).stream());
        var letGo = promises.stream().flatMap(one -> one.withdrawal().map(Withdrawal::at).stream());
        return last(Stream.concat(done, letGo));
    }

    /** What is still owed to the customer, in time or late. */
    List<Promise> owed() {
        return promises.stream()
                .filter(one -> one.fulfilment().isEmpty() && one.withdrawal().isEmpty())
                .toList();
    }

    private Stream<Reply> replies() {
        return proposals.stream().flatMap(one -> one.reply().stream());
    }

    private Stream<Promise> standing() {
        return promises.stream()
                .filter(one -> one.proposal().isPresent() || one.kind() != PromiseKind.CALLBACK)
                .filter(one -> !isTakenBack(one));
    }

    private boolean isTakenBack(Promise promise) {
        return promise.withdrawal()
                .filter(how -> how.by() == Withdrawal.By.LEAD)
                .isPresent();
    }

    static Optional<Instant> first(Stream<Instant> moments) {
        return moments.min(Comparator.naturalOrder());
    }

    static Optional<Instant> last(Stream<Instant> moments) {
        return moments.max(Comparator.naturalOrder());
    }
}
