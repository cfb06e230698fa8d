package io.sayonce.kit.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Owed;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Seal;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A story of counting: every tick is followed by a tock, unless the clock is broken and ticks for ever. */
class TellerTest {

    record Count(int ticks, int tocks, Optional<UUID> unanswered) {}

    record Tick(int by) implements Fact<Count> {
        @Override
        public Count applyTo(Count count, Told told) {
            return new Count(count.ticks + by, count.tocks, Optional.of(told.id()));
        }
    }

    record Tock() implements Fact<Count> {
        @Override
        public Count applyTo(Count count, Told told) {
            return new Count(count.ticks, count.tocks + 1, Optional.empty());
        }
    }

    record Clock(boolean broken) implements Reading<Count> {
        @Override
        public Vocabulary<Count> vocabulary() {
            return Vocabulary.<Count>of("clock")
                    .says("ticked", Tick.class)
                    .says("tocked", Tock.class)
                    .keeps("passer-by", "admired");
        }

        @Override
        public Count blank(UUID subject) {
            return new Count(0, 0, Optional.empty());
        }

        @Override
        public Optional<UUID> person(Count count) {
            return Optional.empty();
        }

        @Override
        public List<Owed<Count>> owed(Count count, Instant now) {
            return count.unanswered.stream()
                    .map(tick -> broken
                            ? Owed.<Count>byRule(tick, "tick", new Tick(1))
                            : Owed.<Count>byRule(tick, "tock", new Tock()))
                    .toList();
        }
    }

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Seal SEAL = Seal.without(Seal.Standing.NOT_HEARD);
    private static final UUID SUBJECT = Ids.next();

    private final Teller<Count> teller = new Teller<>(new Clock(false));

    @Test
    void what_follows_is_told_once_with_an_id_of_its_cause() {
        var told = tick(teller, blank());
        assertEquals(new Count(1, 1, Optional.empty()), told.state());
        var cause = told.entries().get(0).headers();
        var reaction = told.entries().get(1).headers();
        assertEquals(Ids.derived(cause.id(), "tock"), reaction.id());
        assertEquals(cause.id().toString(), reaction.all().get("ce_causationid"));
        assertEquals(List.of(1, 2), List.of(cause.sequence(), reaction.sequence()));
        assertEquals(told, teller.settle(told, SEAL));
    }

    @Test
    void folding_what_was_told_gives_the_same_story() {
        var told = tick(teller, tick(teller, blank()));
        assertEquals(told, teller.fold(SUBJECT, told.entries(), NOON));
    }

    @Test
    void a_fact_of_another_takes_a_place_but_no_number_of_our_own() {
        var told = tick(teller, blank());
        var headers = new HashMap<>(told.entries().get(0).headers().all());
        headers.putAll(Map.of("ce_type", "io.sayonce.admired", "ce_source", "/passer-by-service", "ce_sequence", "7"));
        var heard = teller.hear(told, Headers.of(headers), "{}", new Entry.Position(1, 2));
        var more = tick(teller, heard);
        assertEquals(4, more.entries().get(3).version());
        assertEquals(3, more.entries().get(3).headers().sequence());
        assertEquals(heard.state(), told.state());
    }

    @Test
    void a_command_may_say_what_a_rule_would_have_said() {
        var heard = teller.say(blank(), lines(Decision.of(new Tick(1))), SEAL);
        var owed = Owed.<Count>byRule(heard.entries().get(0).headers().id(), "tock", new Tock());
        var told = teller.say(heard, teller.lines(heard, Decision.following(owed), "agent:a"), SEAL);
        assertEquals(List.of(), teller.lines(told, Decision.following(owed), "agent:a"));
        assertEquals(told, teller.settle(told, SEAL));
    }

    @Test
    void rules_that_go_round_in_a_circle_are_found() {
        var broken = new Teller<>(new Clock(true));
        assertThrows(IllegalStateException.class, () -> tick(broken, blank()));
    }

    @Test
    void a_value_that_does_not_fit_its_record_cannot_be_read() {
        for (var value :
                List.of("{}", "{\"by\": null}", "{\"by\": \"1\"}", "{\"by\": 1.5}", "{\"by\": 1} {}", "[]", "")) {
            assertThrows(UnreadableFact.class, () -> FactJson.read(value, SUBJECT, Tick.class), value);
        }
        assertEquals(new Tick(2), FactJson.read("{\"by\": 2, \"more\": true}", SUBJECT, Tick.class));
    }

    @Test
    void a_fact_is_declared_once_and_only_by_who_says_it() {
        var vocabulary = Vocabulary.<Count>of("clock").says("ticked", Tick.class);
        assertThrows(IllegalArgumentException.class, () -> vocabulary.hears("other", "ticked", Tick.class));
        assertThrows(IllegalArgumentException.class, () -> vocabulary.of(new Tock()));
        assertEquals("/clock-service", vocabulary.of(new Tick(1)).source());
    }

    private Folded<Count> blank() {
        return teller.fold(SUBJECT, List.of(), NOON);
    }

    private Folded<Count> tick(Teller<Count> told, Folded<Count> story) {
        return told.settle(told.say(story, told.lines(story, Decision.of(new Tick(1)), "agent:a"), SEAL), SEAL);
    }

    private List<Teller.Line<Count>> lines(Decision<Count> decision) {
        return teller.lines(blank(), decision, "agent:a");
    }
}
