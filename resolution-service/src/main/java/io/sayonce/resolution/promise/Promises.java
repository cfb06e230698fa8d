package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.database.Keyset;
import io.sayonce.kit.database.Transactions;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;
import io.smallrye.mutiny.Uni;

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

    /** The next that are wanted, at most so many. */
    public Uni<List<PromiseRow>> find(Wanted wanted, int limit) {
        return wanted.complaint().isPresent() ? ofComplaint(wanted, limit) : ofAll(wanted, limit);
    }

    /** A complaint has few promises: what fits is chosen among all of them. */
    private Uni<List<PromiseRow>> ofComplaint(Wanted wanted, int limit) {
        var list = list(wanted).where("complaint", wanted.complaint());
        return transactions
                .read(session -> list.read(session, Integer.MAX_VALUE))
                .map(rows -> rows.stream()
                        .filter(row -> fits(row, wanted))
                        .limit(limit)
                        .toList());
    }

    private static boolean fits(PromiseRow row, Wanted wanted) {
        return wanted.state().map(PromiseState::name).map(row.state::equals).orElse(true)
                && wanted.owner().map(row.owner()::equals).orElse(true);
    }

    private Uni<List<PromiseRow>> ofAll(Wanted wanted, int limit) {
        var list = list(wanted)
                .where("ownerKind", wanted.owner().map(Owner::kind))
                .where("ownerId", wanted.owner().map(Owner::id))
                .where("state", wanted.state().map(PromiseState::name));
        return transactions.read(session -> list.read(session, limit));
    }

    private static Keyset<PromiseRow> list(Wanted wanted) {
        return Keyset.of(PromiseRow.class, "dueAt", "id")
                .after(wanted.after().dueAt(), wanted.after().id())
                .until(wanted.dueBefore());
    }
}
