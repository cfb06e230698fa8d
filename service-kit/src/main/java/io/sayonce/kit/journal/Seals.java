package io.sayonce.kit.journal;

import java.util.UUID;

import io.sayonce.kit.database.Statements;
import io.sayonce.kit.personal.Keyring;
import io.sayonce.kit.personal.Keyring.Kept;
import io.sayonce.kit.personal.Keyring.Made;
import io.sayonce.kit.personal.Seal;
import io.smallrye.mutiny.Uni;

/** The seals of the people whose words stories hold. */
final class Seals<S> {

    private final Reading<S> reading;
    private final Keyring keyring;

    Seals(Reading<S> reading, Keyring keyring) {
        this.reading = reading;
        this.keyring = keyring;
    }

    /** For reading a story. */
    Uni<Seal> of(Statements statements, Found<S> found) {
        return reading.person(found.story().state())
                .map(person -> key(statements, found, person).map(keyring::seal))
                .orElseGet(() -> Uni.createFrom().item(Seal.without(Seal.Standing.NOT_HEARD)));
    }

    /** For telling a story on until it is this; one that begins here begins with its person's key. */
    Uni<Made> of(Statements statements, Found<S> found, S after) {
        return reading.person(after)
                .map(person -> key(statements, found, person)
                        .map(kept -> reading.beginsStories() ? keyring.make(kept) : Made.kept(keyring.seal(kept))))
                .orElseGet(() -> Uni.createFrom().item(Made.kept(Seal.without(Seal.Standing.NOT_HEARD))));
    }

    /** The key that the story was read with, where it is that person's. */
    private Uni<Kept> key(Statements statements, Found<S> found, UUID person) {
        return found.key()
                .filter(kept -> kept.person().equals(person))
                .map(kept -> Uni.createFrom().item(kept))
                .orElseGet(() -> keyring.find(statements, person));
    }
}
