package io.sayonce.kit.hearing;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.journal.Reading;
import io.sayonce.kit.journal.Vocabulary;

/** A service that keeps facts and makes nothing of them. */
record Stateless(Vocabulary<String> vocabulary) implements Reading<String> {

    @Override
    public String blank(UUID subject) {
        return "";
    }

    @Override
    public Optional<UUID> person(String state) {
        return Optional.empty();
    }
}
