package io.sayonce.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.hears.ComplaintRecorded;
import io.sayonce.notification.hears.OwnerAssigned;
import io.sayonce.notification.hears.PromiseMade;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What the customer of one complaint is told, and what that takes to know.
 *
 * @param firstOwner how the owner that the complaint began with is named
 * @param owner how its owner is named now
 * @param promises as they were made, with the date that counts now
 * @param word what the customer has said since
 * @param notices by the facts that they tell of
 */
public record Correspondence(
        UUID complaint,
        Optional<ComplaintRecorded> recorded,
        Optional<Personal<OwnerAssigned.Words>> firstOwner,
        Optional<Personal<OwnerAssigned.Words>> owner,
        PMap<UUID, PromiseMade> promises,
        CustomersWord word,
        PMap<UUID, Notice> notices) {

    public static Correspondence blank(UUID complaint) {
        return new Correspondence(
                complaint,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                HashTreePMap.empty(),
                CustomersWord.NOTHING,
                HashTreePMap.empty());
    }

    /** Notices in the order of their causes. */
    public List<Notice> inOrder() {
        return notices.values().stream().sorted(Notice.ORDER).toList();
    }

    /** Whether a notice can be sent now as far as facts go. */
    public boolean isDue(Notice notice) {
        return notice.outcome().isEmpty()
                && recorded.isPresent()
                && notice.occasion().isComplete(this);
    }

    /** The one notice that is sent now: customers hear of things in the order in which these happened. */
    public Optional<Notice> next() {
        return notices.values().stream().filter(this::isDue).min(Notice.ORDER);
    }

    /** Where mail reaches the customer, as far as that is known and may be read. */
    public Optional<String> address(Seal seal) {
        return recorded.flatMap(said -> seal.open(said.personal())).flatMap(ComplaintRecorded.Said::email);
    }

    public Correspondence recorded(ComplaintRecorded complaintRecorded) {
        return new Correspondence(
                complaint, Optional.of(complaintRecorded), firstOwner, owner, promises, word, notices);
    }

    /** What it is about is known more precisely. */
    public Correspondence amended(String product) {
        return recorded.map(before -> recorded(before.about(product))).orElse(this);
    }

    public Correspondence saying(UnaryOperator<CustomersWord> change) {
        return new Correspondence(complaint, recorded, firstOwner, owner, promises, change.apply(word), notices);
    }

    public Correspondence beginsWith(Personal<OwnerAssigned.Words> named) {
        return new Correspondence(
                complaint, recorded, Optional.of(named), owner.or(() -> Optional.of(named)), promises, word, notices);
    }

    public Correspondence goesTo(Personal<OwnerAssigned.Words> named) {
        return new Correspondence(complaint, recorded, firstOwner, Optional.of(named), promises, word, notices);
    }

    public Correspondence promised(PromiseMade promise) {
        return new Correspondence(
                complaint, recorded, firstOwner, owner, promises.plus(promise.promise(), promise), word, notices);
    }

    /** With another date for a promise; as it is where the promise lies before what the topic still holds. */
    public Correspondence moved(UUID promise, Instant dueAt) {
        return Optional.ofNullable(promises.get(promise))
                .map(made -> promised(new PromiseMade(promise, dueAt, made.personal())))
                .orElse(this);
    }

    /** The customer is to be told of this fact. */
    public Correspondence calledFor(Told told, Occasion occasion) {
        var notice = new Notice(occasion.notice(told.id()), told.id(), told.time(), occasion, Optional.empty());
        return notices.containsKey(told.id()) ? this : with(notice);
    }

    Correspondence ended(UUID cause, Notice.Outcome outcome) {
        return Optional.ofNullable(notices.get(cause))
                .map(notice -> with(notice.ended(outcome)))
                .orElse(this);
    }

    private Correspondence with(Notice notice) {
        return new Correspondence(
                complaint, recorded, firstOwner, owner, promises, word, notices.plus(notice.cause(), notice));
    }
}
