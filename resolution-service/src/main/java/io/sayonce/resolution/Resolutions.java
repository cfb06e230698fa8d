package io.sayonce.resolution;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.journal.Answer;
import io.sayonce.kit.journal.Change;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.journal.Journal;
import io.sayonce.kit.journal.Journals;
import io.sayonce.kit.rest.Request;
import io.sayonce.resolution.grant.GrantUses;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** How every complaint is being put right. */
@ApplicationScoped
public class Resolutions {

    private static final int AT_ONCE = 8;

    private final Journal<Resolution> journal;
    private final GrantUses uses;

    Resolutions(Journals journals, ResolutionReading reading, GrantUses uses) {
        journal = journals.of(reading);
        this.uses = uses;
    }

    /** What is to be seen of a complaint; waits a little for one that is not heard of yet. */
    public <T> Uni<T> look(UUID complaint, Function<Done<Resolution>, T> at) {
        return journal.look(complaint, at);
    }

    /** Several complaints as they stand. */
    public Uni<Map<UUID, Done<Resolution>>> look(Collection<UUID> complaints) {
        return Multi.createFrom()
                .iterable(Set.copyOf(complaints))
                .onItem()
                .transformToUni(complaint -> look(complaint, done -> done))
                .merge(AT_ONCE)
                .collect()
                .asMap(done -> done.story().subject());
    }

    /**
     * Carries out what a caller wants, as far as the money for it is there.
     *
     * @param guard refuses, by throwing, what the caller does not know as it stands
     */
    public Uni<Answer> change(
            UUID complaint,
            Request request,
            Consumer<Done<Resolution>> guard,
            Command<Resolution> command,
            Function<Done<Resolution>, Answer> answer) {
        var actor = request.caller().actor();
        var change = new Change<>(complaint, command, actor, Optional.of(guard), request.retry(), answer);
        return journal.change(change.claiming(uses::claim));
    }
}
