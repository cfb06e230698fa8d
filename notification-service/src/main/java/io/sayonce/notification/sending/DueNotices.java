package io.sayonce.notification.sending;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Rebuilding;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/**
 * The notices that wait to be sent, shared out among replicas: one that is claimed is held for a while, and tried by
 * somebody else when its claimant is gone. Of a complaint's notices only the next one is due.
 */
@ApplicationScoped
public class DueNotices {

    private static final String CLAIM = """
            update notice set claimed_until = clock_timestamp() + interval '30 seconds'
            where id = any (array(
              select id from notice
              where due and next_try <= (select clock_timestamp()) and claimed_until <= (select clock_timestamp()) and not %s
              order by next_try, at limit $1 for update skip locked))
            returning id, complaint, cause
            """.formatted(Rebuilding.IS_OUTSTANDING);

    private static final String HOLD = """
            update notice set claimed_until = clock_timestamp() + interval '30 seconds'
            where id = any ($1)
            """;

    private static final String LATER = """
            update notice set tries = tries + 1, claimed_until = '-infinity',
              next_try = clock_timestamp() + least(power(2, least(tries, 10)) * interval '250 milliseconds', interval '30 seconds')
            where id = $1
            """;

    private final Transactions transactions;

    DueNotices(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A claimed notice. */
    public record Due(UUID id, UUID complaint, UUID cause) {}

    /**
     * Takes some that are due; none while stories are read again, because what was sent may not be known yet. All is seen
     * at one moment: what is seen to be due was heard after its rebuild was noted.
     */
    public Uni<List<Due>> claim(int most) {
        return transactions.one(statements -> statements
                .rows(CLAIM, most)
                .map(rows -> rows.stream().map(DueNotices::due).toList()));
    }

    /** Keeps claims from lapsing. */
    public Uni<Void> hold(Collection<UUID> ids) {
        return transactions.one(
                statements -> statements.run(HOLD, Statements.ids(ids)).replaceWithVoid());
    }

    /** Gives a claim back, to be tried again after a pause that grows from a quarter of a second to half a minute. */
    public Uni<Void> later(UUID id) {
        return transactions.one(statements -> statements.run(LATER, id).replaceWithVoid());
    }

    private static Due due(Row row) {
        return new Due(row.getUUID(0), row.getUUID(1), row.getUUID(2));
    }
}
