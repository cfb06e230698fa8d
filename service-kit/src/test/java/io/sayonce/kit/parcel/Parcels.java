package io.sayonce.kit.parcel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.journal.Answer;
import io.sayonce.kit.journal.Change;
import io.sayonce.kit.journal.Claim;
import io.sayonce.kit.journal.Entry;
import io.sayonce.kit.journal.Journal;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.personal.Personal;
import io.smallrye.mutiny.Uni;
import org.awaitility.Awaitility;

import static io.quarkus.vertx.VertxContextSupport.subscribeAndAwait;

/** The shell that the kit's tests drive stories through, blocking. */
@ApplicationScoped
public class Parcels {

    public static final Instant FAR = Instant.parse("2090-01-01T00:00:00Z");

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private final Journal<Parcel> journal;

    Parcels(Journals journals, ParcelReading reading) {
        journal = journals.of(reading);
    }

    public UUID post(String address, Instant dueBy) {
        var id = Ids.next();
        post(id, address, dueBy, Optional.empty());
        return id;
    }

    public Answer post(UUID id, String address, Instant dueBy, Optional<Change.Retry> retry) {
        var sender = Ids.next();
        var posted = new Parcel.ParcelPosted(sender, dueBy, Personal.of(sender, new Parcel.Address(address)));
        return await(change(id, (parcel, moment) -> Decision.of(posted), sender, retry));
    }

    public Uni<Answer> change(UUID id, Command<Parcel> command, Optional<Change.Retry> retry) {
        return journal.change(changing(id, command, retry));
    }

    /** The same, and the story may begin with it. */
    public Uni<Answer> change(UUID id, Command<Parcel> command, UUID begunBy, Optional<Change.Retry> retry) {
        return journal.change(changing(id, command, retry).begunBy(begunBy));
    }

    public Uni<Answer> change(UUID id, Command<Parcel> command, Claim<Parcel> claim, Optional<Change.Retry> retry) {
        return journal.change(changing(id, command, retry).claiming(claim));
    }

    private static Change<Parcel> changing(UUID id, Command<Parcel> command, Optional<Change.Retry> retry) {
        return new Change<>(id, command, "agent:test", retry, Parcels::answer);
    }

    public Parcel look(UUID id) {
        return await(journal.look(id, Change.Done::state));
    }

    public String address(UUID id) {
        return await(journal.look(
                        id,
                        done -> done.seal()
                                .open(done.state().address().orElseThrow())
                                .map(Parcel.Address::line)))
                .orElse("forgotten");
    }

    public List<Entry> story(UUID id) {
        return await(journal.look(id, done -> done.story().entries()));
    }

    /** Begins work at once; what came of it can be awaited later. */
    public static <T> Uni<T> begin(Uni<T> work) {
        var begun = CompletableFuture.supplyAsync(() -> await(work));
        return Uni.createFrom().completionStage(begun);
    }

    public static <T> T await(Uni<T> work) {
        try {
            return subscribeAndAwait(() -> work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Answer answer(Change.Done<Parcel> done) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("id", done.state().id().toString())
                .put("version", done.story().entries().size());
        done.state().address().flatMap(done.seal()::open).ifPresent(address -> body.put("address", address.line()));
        return new Answer(201, Optional.of("/parcels/" + done.state().id()), Optional.empty(), body);
    }
}
