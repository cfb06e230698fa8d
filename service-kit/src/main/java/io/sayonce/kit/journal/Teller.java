package io.sayonce.kit.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Owed;
import io.sayonce.kit.personal.Seal;

/** Tells stories on: folds entries into states, and turns facts into entries. Pure but for the seal's nonces. */
final class Teller<S> {

    /** More rounds of rules following from rules than this are a circle. */
    private static final int ROUNDS = 20;

    private final Reading<S> reading;

    Teller(Reading<S> reading) {
        this.reading = reading;
    }

    Folded<S> fold(UUID subject, List<Entry> entries, Instant now) {
        var state = reading.blank(subject);
        for (var entry : entries) {
            state = apply(state, entry);
        }
        return new Folded<>(subject, state, entries, now);
    }

    /** The story with one more entry, whoever said it. */
    Folded<S> hear(Folded<S> story, Headers headers, String value, Entry.Position position) {
        var entry = new Entry(story.subject(), story.nextVersion(), headers, value, Optional.of(position));
        return story.with(entry, apply(story.state(), entry));
    }

    /** A fact that is about to be said. */
    record Line<S>(Fact<S> fact, Origin origin) {}

    /** What a decision says, less what the story tells already. */
    List<Line<S>> lines(Folded<S> story, Decision<S> decision, String actor) {
        if (decision instanceof Decision.Following<S> following) {
            return following.owed().stream()
                    .map(owed -> new Line<>(owed.fact(), origin(story, owed)))
                    .filter(line -> !story.tells(line.origin().id()))
                    .toList();
        }
        return decision instanceof Decision.Facts<S> said
                ? said.facts().stream()
                        .map(fact -> new Line<>(
                                fact, new Origin(Ids.next(), story.now(), actor, Optional.empty(), Traces.current())))
                        .toList()
                : List.of();
    }

    /** The story with facts that this service decided. */
    Folded<S> say(Folded<S> story, List<Line<S>> lines, Seal seal) {
        var told = story;
        for (var line : lines) {
            told = say(told, line, seal);
        }
        return told;
    }

    private Folded<S> say(Folded<S> story, Line<S> line, Seal seal) {
        var vocabulary = reading.vocabulary();
        var headers = Headers.of(
                vocabulary.of(line.fact()), line.origin(), story.subject(), story.nextSequence(vocabulary.source()));
        var value = FactJson.write(line.fact(), line.origin().id(), seal);
        var entry = new Entry(story.subject(), story.nextVersion(), headers, value, Optional.empty());
        return story.with(entry, apply(story.state(), entry));
    }

    /** The story with everything told that is owed by now, and what is owed in turn. */
    Folded<S> settle(Folded<S> story, Seal seal) {
        var told = story;
        for (var round = 0; round < ROUNDS; round++) {
            var before = told;
            for (var owed : reading.owed(before.state(), story.now())) {
                told = pay(told, owed, seal);
            }
            if (told == before) {
                return told;
            }
        }
        throw new IllegalStateException("the rules of story " + story.subject() + " go round in a circle");
    }

    /** The state as it would be, for finding out whose words are about to be said. */
    S preview(S state, List<Line<S>> lines) {
        var next = state;
        for (var line : lines) {
            next = line.fact().applyTo(next, line.origin());
        }
        return next;
    }

    private Folded<S> pay(Folded<S> story, Owed<S> owed, Seal seal) {
        var origin = origin(story, owed);
        return story.tells(origin.id()) ? story : say(story, new Line<>(owed.fact(), origin), seal);
    }

    /** What follows from a fact has an id of its own for good, and stands in that fact's trace. */
    private static <S> Origin origin(Folded<S> story, Owed<S> owed) {
        var trace = story.entry(owed.cause()).flatMap(entry -> entry.headers().traceparent());
        var id = Ids.derived(owed.cause(), owed.rule());
        return new Origin(id, story.now(), owed.actor(), Optional.of(owed.cause()), trace);
    }

    private S apply(S state, Entry entry) {
        return reading.vocabulary()
                .named(entry.headers().type())
                .flatMap(term -> term.read(entry.value(), entry.headers().id()))
                .map(fact -> fact.applyTo(state, entry.headers()))
                .orElse(state);
    }
}
