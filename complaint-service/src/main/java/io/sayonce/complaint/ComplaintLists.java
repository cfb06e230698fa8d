package io.sayonce.complaint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Keyset;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.rest.Cursor;
import io.smallrye.mutiny.Uni;

/** Finds complaints, hand-offs and consults by what their rows say, the oldest first. */
@ApplicationScoped
public class ComplaintLists {

    private final Transactions transactions;

    ComplaintLists(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What a complaint is looked for by; whatever is empty is not asked for.
     *
     * @param owner e.g. {@code team:front-desk} or {@code agent:<pseudonym>}
     */
    public record Wanted(Optional<String> owner, Optional<String> state, Optional<External> external) {

        private boolean fits(ComplaintRow row) {
            return owner.map(row.owner::equals).orElse(true)
                    && state.map(row.state::equals).orElse(true);
        }
    }

    public Uni<List<ComplaintRow>> complaints(Wanted wanted, Optional<Cursor> after, int rows) {
        return wanted.external().isPresent() ? known(wanted, after, rows) : any(wanted, after, rows);
    }

    /** What another system calls so is one at most: whether it fits is seen then. */
    private Uni<List<ComplaintRow>> known(Wanted wanted, Optional<Cursor> after, int rows) {
        var list = Keyset.of(ComplaintRow.class, "id")
                .where("externalSystem", wanted.external().map(External::system))
                .where("externalId", wanted.external().map(External::id));
        return read(list, after, rows)
                .map(found -> found.stream().filter(wanted::fits).toList());
    }

    private Uni<List<ComplaintRow>> any(Wanted wanted, Optional<Cursor> after, int rows) {
        var list = Keyset.of(ComplaintRow.class, "id")
                .where("owner", wanted.owner())
                .where("state", wanted.state());
        return read(list, after, rows);
    }

    /** A customer's latest complaints, at most so many; the oldest of them first. */
    public Uni<List<ComplaintRow>> latestOf(UUID customer, int rows) {
        var list = Keyset.backwards(ComplaintRow.class, "id").where("customer", Optional.of(customer));
        return transactions.read(session -> list.read(session, rows)).map(found -> {
            var forwards = new ArrayList<>(found);
            Collections.reverse(forwards);
            return forwards;
        });
    }

    public Uni<List<HandoffRow>> handoffs(
            Optional<String> receiver, Optional<String> state, Optional<Cursor> after, int rows) {
        var list = Keyset.of(HandoffRow.class, "id").where("receiver", receiver).where("state", state);
        return read(list, after, rows);
    }

    /** @param receiver who was asked; those of any colleague are found without */
    public Uni<List<ConsultRow>> consults(
            Optional<String> receiver, Optional<String> state, Optional<Cursor> after, int rows) {
        var list = Keyset.of(ConsultRow.class, "id").where("receiver", receiver).where("state", state);
        return read(list, after, rows);
    }

    /** The complaint that a hand-off is of, if there is such a hand-off. */
    public Uni<Optional<UUID>> ofHandoff(UUID handoff) {
        return transactions
                .read(session -> session.get(HandoffRow.class, handoff))
                .map(row -> Optional.ofNullable(row).map(found -> found.complaint));
    }

    /** The complaint that a consult is about, if there is such a consult. */
    public Uni<Optional<UUID>> ofConsult(UUID consult) {
        return transactions
                .read(session -> session.get(ConsultRow.class, consult))
                .map(row -> Optional.ofNullable(row).map(found -> found.complaint));
    }

    private <R> Uni<List<R>> read(Keyset<R> list, Optional<Cursor> after, int rows) {
        after.ifPresent(cursor -> list.after(cursor.uuid(0)));
        return transactions.read(session -> list.read(session, rows));
    }
}
