package io.sayonce.complaint;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.database.Violation;
import io.sayonce.kit.journal.Answer;
import io.sayonce.kit.journal.Change;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.journal.Journal;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.rest.Request;
import io.smallrye.mutiny.Uni;

/** All complaints: reads them and carries out what is wanted of them. */
@ApplicationScoped
public class Complaints {

    private static final String EXTERNAL_ONCE = "complaint_external_once";

    private final Journal<Complaint> journal;
    private final Transactions transactions;

    Complaints(Journals journals, ComplaintReading reading, Transactions transactions) {
        this.journal = journals.of(reading);
        this.transactions = transactions;
    }

    /** A complaint as it stands now. */
    public <T> Uni<T> look(UUID complaint, Function<Done<Complaint>, T> at) {
        return journal.look(complaint, at);
    }

    /** Records a new complaint; refused with the id of the one that is known under the same external name. */
    public Uni<Answer> record(Request request, RecordComplaint command, Function<Done<Complaint>, Answer> answer) {
        var change = new Change<>(Ids.next(), command, request.caller().actor(), request.retry(), answer);
        return journal.change(change.begunBy(command.customer()))
                .onFailure(failure -> Violation.ofUnique(failure, EXTERNAL_ONCE))
                .recoverWithUni(() -> known(command.external().orElseThrow()));
    }

    /** Carries out a command on a complaint. */
    public Uni<Answer> change(
            Request request, UUID complaint, Command<Complaint> command, Function<Done<Complaint>, Answer> answer) {
        return journal.change(new Change<>(complaint, command, request.caller().actor(), request.retry(), answer));
    }

    /** Carries out a command on a complaint that has to be as the caller saw it. */
    public Uni<Answer> change(
            Request request,
            UUID complaint,
            Consumer<Done<Complaint>> seen,
            Command<Complaint> command,
            Function<Done<Complaint>, Answer> answer) {
        return journal.change(
                new Change<>(complaint, command, request.caller().actor(), Optional.of(seen), request.retry(), answer));
    }

    private Uni<Answer> known(External external) {
        return transactions.read(session -> session.createSelectionQuery("""
                        select id from ComplaintRow where externalSystem = :system and externalId = :id
                        """, UUID.class)
                .setParameter("system", external.system())
                .setParameter("id", external.id())
                .getSingleResult()
                .map(found -> {
                    throw new Refused(ComplaintRefusals.alreadyRecorded(found));
                }));
    }
}
