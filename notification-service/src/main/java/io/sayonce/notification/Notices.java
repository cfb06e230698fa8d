package io.sayonce.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Answer;
import io.sayonce.kit.journal.Change;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.journal.Journal;
import io.sayonce.kit.journal.JournalRefusals;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.personal.Seal.Standing;
import io.sayonce.kit.rest.Request;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/** All notices: shows them, and has the link sent again. */
@ApplicationScoped
public class Notices {

    private final Journal<Correspondence> journal;
    private final Transactions transactions;

    Notices(Journals journals, NotificationReading reading, Transactions transactions) {
        this.journal = journals.of(reading);
        this.transactions = transactions;
    }

    /** The notices of a complaint as they stand. */
    public <T> Uni<T> look(UUID complaint, Function<Done<Correspondence>, T> at) {
        return journal.look(complaint, at);
    }

    /** The complaint that a notice is about; refused where there is no such notice. */
    public Uni<UUID> complaintOf(UUID notice) {
        return transactions
                .one(statements -> statements.rows("select complaint from notice where id = $1", notice))
                .map(Notices::only);
    }

    /** Has the customer's link sent again; refused where nobody knows whereto. */
    public Uni<Answer> requestLink(Request request, UUID complaint, Function<Done<Correspondence>, Answer> answer) {
        return journal.change(new Change<>(
                complaint,
                new RequestLink(),
                request.caller().actor(),
                Optional.of(Notices::mustBeReachable),
                request.retry(),
                answer));
    }

    private static void mustBeReachable(Done<Correspondence> story) {
        if (story.seal().standing() != Standing.HELD) {
            throw new Refused(JournalRefusals.withoutKey(story.seal().standing()));
        }
        if (story.state().address(story.seal()).isEmpty()) {
            throw new Refused(NoticeRefusals.NO_ADDRESS);
        }
    }

    private static UUID only(List<Row> found) {
        return found.stream()
                .findFirst()
                .map(row -> row.getUUID(0))
                .orElseThrow(() -> new Refused(NoticeRefusals.NOT_FOUND));
    }
}
