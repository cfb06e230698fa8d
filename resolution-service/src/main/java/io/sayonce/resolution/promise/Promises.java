package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.database.Transactions;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Finds promises. */
@ApplicationScoped
public class Promises {

    private final Transactions transactions;

    Promises(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Which promises are looked for.
     *
     * @param complaint only those of one complaint
     * @param state only those that stand so
     * @param owner only those that this owner answers for now
     * @param dueBefore only those that are due before this
     * @param after only those behind this place
     */
    public record Wanted(
            Optional<UUID> complaint,
            Optional<PromiseState> state,
            Optional<Owner> owner,
            Optional<Instant> dueBefore,
            Place after) {

        /** Whether a promise is looked for as it stands. */
        public boolean fits(UUID id, Resolution resolution) {
            return resolution
                    .promise(id)
                    .filter(promise -> state.isEmpty() || state.get() == promise.state())
                    .filter(promise -> owner.isEmpty() || owner.get().equals(promise.ownerIn(resolution)))
                    .filter(promise -> dueBefore.isEmpty() || promise.dueAt().isBefore(dueBefore.get()))
                    .isPresent();
        }
    }

    /** A place in the list: what is due first comes first. */
    public record Place(Instant dueAt, UUID id) {

        public static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    /** The complaint whose story tells a promise; refused where there is none. */
    public Uni<UUID> complaintOf(UUID promise) {
        return transactions
                .read(session -> session.get(PromiseRow.class, promise))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(PromiseRefusals.NOT_FOUND))
                .map(row -> row.complaint);
    }

    public Uni<List<PromiseRow>> find(Wanted wanted, int limit) {
        return transactions.read(
                session -> query(session, wanted).setMaxResults(limit).getResultList());
    }

    private static SelectionQuery<PromiseRow> query(StatelessSession session, Wanted wanted) {
        var text = new StringBuilder("from PromiseRow where (dueAt > :due or dueAt = :due and id > :id)");
        wanted.complaint().ifPresent(complaint -> text.append(" and complaint = :complaint"));
        wanted.state().ifPresent(state -> text.append(" and state = :state"));
        wanted.owner().ifPresent(owner -> text.append(" and ownerKind = :kind and ownerId = :owner"));
        wanted.dueBefore().ifPresent(instant -> text.append(" and dueAt < :before"));
        var query =
                session.createSelectionQuery(text.append(" order by dueAt, id").toString(), PromiseRow.class);
        query.setParameter("due", wanted.after().dueAt());
        query.setParameter("id", wanted.after().id());
        wanted.complaint().ifPresent(complaint -> query.setParameter("complaint", complaint));
        wanted.state().ifPresent(state -> query.setParameter("state", state));
        wanted.owner().ifPresent(owner -> {
            query.setParameter("kind", owner.kind());
            query.setParameter("owner", owner.id());
        });
        wanted.dueBefore().ifPresent(instant -> query.setParameter("before", instant));
        return query;
    }
}
