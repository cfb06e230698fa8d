package io.sayonce.kit.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.Seal;

/**
 * A command on its way to a story.
 *
 * @param actor who wants it, as facts name actors
 * @param begunBy whose story may begin with it; where nobody is named, the story must be known
 * @param guard refuses (by throwing) where the story is not as the caller saw it
 * @param claim what it needs besides its story, if anything
 * @param retry how a repetition of the same request is recognised
 * @param answer what the caller is told once it is done
 */
public record Change<S>(
        UUID subject,
        Command<S> command,
        String actor,
        Optional<UUID> begunBy,
        Optional<Consumer<Done<S>>> guard,
        Optional<Claim<S>> claim,
        Optional<Retry> retry,
        Function<Done<S>, Answer> answer) {

    /** A change of a story that is known, which needs nothing else. */
    public Change(
            UUID subject,
            Command<S> command,
            String actor,
            Optional<Consumer<Done<S>>> guard,
            Optional<Retry> retry,
            Function<Done<S>, Answer> answer) {
        this(subject, command, actor, Optional.empty(), guard, Optional.empty(), retry, answer);
    }

    /** A change that leans on nothing that the caller saw. */
    public Change(
            UUID subject, Command<S> command, String actor, Optional<Retry> retry, Function<Done<S>, Answer> answer) {
        this(subject, command, actor, Optional.empty(), retry, answer);
    }

    /** The same change, with which this person's story may begin. */
    public Change<S> begunBy(UUID person) {
        return new Change<>(subject, command, actor, Optional.of(person), guard, claim, retry, answer);
    }

    /** The same change, which also has to get this. */
    public Change<S> claiming(Claim<S> claim) {
        return new Change<>(subject, command, actor, begunBy, guard, Optional.of(claim), retry, answer);
    }

    /** What a change led to: the story after it, the facts it added, and the seal of its person. */
    public record Done<S>(Folded<S> story, List<Fact<S>> facts, Seal seal) {

        public S state() {
            return story.state();
        }

        /** Words that are to be said again; refused where the person was forgotten, or the key was not heard yet. */
        public <T> T words(Personal<T> personal) {
            return wanted(seal.open(personal));
        }

        /** What the seal opened, where nothing can be said without it; refused in the same way. */
        public <T> T wanted(Optional<T> opened) {
            return opened.orElseThrow(() -> new Refused(JournalRefusals.withoutKey(seal.standing())));
        }
    }

    /**
     * An {@code Idempotency-Key} in its scope.
     *
     * @param caller whose key it is
     * @param fingerprint keyed hash of method, path and body
     */
    public record Retry(String caller, String key, String fingerprint) {}
}
