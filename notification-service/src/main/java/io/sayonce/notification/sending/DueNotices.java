package io.sayonce.notification.sending;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Rows;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.hearing.Rebuild;
import io.smallrye.mutiny.Uni;

/**
 * The notices that wait to be sent, shared out among replicas: one that is claimed is held for a while, and tried by
 * somebody else when its claimant is gone. The customer of a complaint is written to in the order in which things happened.
 */
@ApplicationScoped
public class DueNotices {

    private static final String CLAIM = """
            update notice set claimed_until = clock_timestamp() + interval '30 seconds'
            where id in (
              select id from notice n
              where due and next_try <= clock_timestamp() and claimed_until <= clock_timestamp()
                and not exists (select 1 from notice earlier where earlier.due
                  and earlier.complaint = n.complaint and (earlier.at, earlier.id) < (n.at, n.id))
              order by next_try, at limit :most for update skip locked)
            returning cast(id as text), cast(complaint as text), cast(cause as text)
            """;

    private static final String HOLD = """
            update notice set claimed_until = clock_timestamp() + interval '30 seconds'
            where id in (select cast(i as uuid) from json_array_elements_text(cast(cast(:ids as text) as json)) i)
            """;

    private static final String LATER = """
            update notice set tries = tries + 1, claimed_until = '-infinity',
              next_try = clock_timestamp() + least(power(2, least(tries, 10)) * interval '250 milliseconds', interval '30 seconds')
            where id = cast(:id as uuid)
            """;

    private final Transactions transactions;

    DueNotices(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A claimed notice. */
    public record Due(UUID id, UUID complaint, UUID cause) {}

    /**
     * Takes some that are due; none while stories are still being read again, because what was sent may not be known yet.
     * That is asked after the claiming: what is claimed was heard before, and then its rebuild had begun.
     */
    public Uni<List<Due>> claim(int most) {
        return transactions
                .run(session -> session.createNativeQuery(CLAIM, Object[].class)
                        .setParameter("most", most)
                        .getResultList()
                        .call(rows -> Rebuild.isOutstanding(session).invoke(DueNotices::mustBeOver)))
                .map(rows -> rows.stream().map(DueNotices::due).toList())
                .onFailure(StillIncomplete.class)
                .recoverWithItem(List.of());
    }

    /** Keeps claims from lapsing. */
    public Uni<Void> hold(Collection<UUID> ids) {
        return transactions.run(session -> session.createNativeQuery(HOLD)
                .setParameter("ids", Rows.json(ids))
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Gives a claim back, to be tried again after a pause that grows from a quarter of a second to half a minute. */
    public Uni<Void> later(UUID id) {
        return transactions.run(session -> session.createNativeQuery(LATER)
                .setParameter("id", id.toString())
                .executeUpdate()
                .replaceWithVoid());
    }

    private static void mustBeOver(boolean rebuildUnderWay) {
        if (rebuildUnderWay) {
            throw new StillIncomplete();
        }
    }

    private static Due due(Object[] row) {
        return new Due(
                UUID.fromString((String) row[0]), UUID.fromString((String) row[1]), UUID.fromString((String) row[2]));
    }

    /** Takes the claims back. */
    private static final class StillIncomplete extends RuntimeException {
        StillIncomplete() {
            super("stories are still being read again", null, false, false);
        }
    }
}
