package io.sayonce.loyalty;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.core.Refused;
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
        var where = complaint.map(one -> "complaint = :complaint").orElse("true = true")
                + after.map(cursor -> " and (offeredAt, id) > (:at, :id)").orElse("");
        return transactions.read(session -> {
            var query = session.createSelectionQuery(
                    "from IncentiveRow where " + where + " order by offeredAt, id", IncentiveRow.class);
            complaint.ifPresent(one -> query.setParameter("complaint", one));
            after.ifPresent(
                    cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.uuid(1)));
            return query.setMaxResults(rows).getResultList();
        });
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
