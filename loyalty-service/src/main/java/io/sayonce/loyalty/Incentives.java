package io.sayonce.loyalty;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.database.Keyset;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Answer;
import io.sayonce.kit.journal.Change;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.journal.Journal;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.rest.Cursor;
import io.sayonce.kit.rest.Request;
import io.smallrye.mutiny.Uni;

/** All incentives: finds them, and carries out what customers make of them. */
@ApplicationScoped
public class Incentives {

    private final Journal<Loyalty> journal;
    private final Transactions transactions;

    Incentives(Journals journals, LoyaltyReading reading, Transactions transactions) {
        this.journal = journals.of(reading);
        this.transactions = transactions;
    }

    /** The incentive with this id; refused where there is none. */
    public Uni<IncentiveRow> find(UUID id) {
        return transactions
                .read(session -> session.get(IncentiveRow.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(IncentiveRefusals.NOT_FOUND));
    }

    /** Incentives, of one complaint or of all, the oldest first. */
    public Uni<List<IncentiveRow>> list(Optional<UUID> complaint, Optional<Cursor> after, int rows) {
        var list = Keyset.of(IncentiveRow.class, "offeredAt", "id").where("complaint", complaint);
        after.ifPresent(cursor -> list.after(cursor.instant(0), cursor.uuid(1)));
        return transactions.read(session -> list.read(session, rows));
    }

    /** Carries out what the customer made of an incentive, which has to be as the caller saw it. */
    public Uni<Answer> choose(
            Request request,
            UUID complaint,
            ChooseOnIncentive choice,
            Consumer<Done<Loyalty>> seen,
            Function<Done<Loyalty>, Answer> answer) {
        return journal.change(
                new Change<>(complaint, choice, request.caller().actor(), Optional.of(seen), request.retry(), answer));
    }
}
