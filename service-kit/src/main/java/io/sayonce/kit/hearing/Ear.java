package io.sayonce.kit.hearing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.sayonce.kit.journal.FactJson;
import io.sayonce.kit.journal.Headers;
import io.sayonce.kit.journal.Term;
import io.sayonce.kit.journal.UnreadableFact;
import io.sayonce.kit.journal.Vocabulary;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import static java.util.Objects.requireNonNull;

/** Tells facts that concern this service from those that do not, and from records that are no facts at all. */
final class Ear {

    private final Vocabulary<?> vocabulary;

    Ear(Vocabulary<?> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The facts of some records in topic order, and the records that are set aside. */
    record Sorted(List<Heard> facts, List<Unfit> unfit) {

        /** Whether all that concerns a service among these, it said itself; and nothing is to be set aside. */
        boolean bringsNoNewsTo(String source) {
            return unfit.isEmpty()
                    && facts.stream()
                            .allMatch(fact -> source.equals(fact.headers().source()));
        }

        /** Those that are among some of the records. */
        Sorted among(List<ConsumerRecord<byte[], byte[]>> some) {
            var these = Set.copyOf(some);
            return new Sorted(
                    facts.stream().filter(fact -> these.contains(fact.record())).toList(),
                    unfit.stream()
                            .filter(found -> these.contains(found.record()))
                            .toList());
        }
    }

    /** Whether a record may be a fact that another service said and that concerns this one. */
    boolean isAwaited(ConsumerRecord<byte[], byte[]> found) {
        try {
            var headers = headers(found);
            return term(headers).isPresent() && !vocabulary.source().equals(headers.source());
        } catch (NoFact unfit) {
            return false;
        }
    }

    Sorted sort(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        var facts = new ArrayList<Heard>();
        var unfit = new ArrayList<Unfit>();
        for (var found : records) {
            try {
                listen(found, facts);
            } catch (NoFact reason) {
                unfit.add(new Unfit(found, reason.getMessage()));
            }
        }
        return new Sorted(facts, unfit);
    }

    private void listen(ConsumerRecord<byte[], byte[]> found, List<Heard> facts) throws NoFact {
        var headers = headers(found);
        var term = term(headers);
        if (term.isEmpty()) {
            return;
        }
        require(term.get().source().equals(headers.source()), "its type is not said by its source");
        requireEnvelope(headers, found);
        facts.add(new Heard(found, headers, value(found, term.get(), headers)));
    }

    private Optional<? extends Term<?>> term(Headers headers) throws NoFact {
        var type = headers.all().getOrDefault("ce_type", "");
        require(type.startsWith(Term.TYPE_PREFIX), "it names no type of this system");
        var term = vocabulary.named(headers.type());
        require(term.isPresent() || !vocabulary.isComplete(), "its type is unknown");
        return term;
    }

    private static void requireEnvelope(Headers headers, ConsumerRecord<byte[], byte[]> found) throws NoFact {
        try {
            requireNonNull(headers.time());
            require(headers.sequence() > 0, "its sequence is not positive");
            require(isName(headers.actor()), "it names no actor");
            require(headers.all().get("ce_subject").equals(text(found.key())), "its key is not its subject");
            require(isCanonical(headers.id(), headers.all().get("ce_id")), "its id is no canonical UUID");
            require(
                    isCanonical(headers.subject(), headers.all().get("ce_subject")),
                    "its subject is no canonical UUID");
        } catch (IllegalArgumentException | DateTimeParseException | NullPointerException incomplete) {
            throw new NoFact("its envelope is incomplete or malformed");
        }
    }

    private static boolean isName(String text) {
        return text != null && !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isCanonical(UUID id, String text) {
        return id.toString().equals(text);
    }

    private static String value(ConsumerRecord<byte[], byte[]> found, Term<?> term, Headers headers) throws NoFact {
        require(found.value() != null, "it has no value");
        var value = text(found.value());
        require(value.stripLeading().startsWith("{"), "its value is no JSON object");
        try {
            if (term.read(value, headers.id()).isEmpty()) {
                FactJson.MAPPER.readTree(value);
            }
            return value;
        } catch (JsonProcessingException | UnreadableFact unreadable) {
            throw new NoFact("its value does not obey its contract");
        }
    }

    private static Headers headers(ConsumerRecord<byte[], byte[]> found) throws NoFact {
        Map<String, String> all = new HashMap<>();
        for (var header : found.headers()) {
            if (header.value() != null) {
                all.put(header.key(), text(header.value()));
            }
        }
        return Headers.of(all);
    }

    private static String text(byte[] bytes) throws NoFact {
        require(bytes != null, "it has no key");
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new NoFact("it is not UTF-8");
        }
    }

    private static void require(boolean holds, String otherwise) throws NoFact {
        if (!holds) {
            throw new NoFact(otherwise);
        }
    }

    private static final class NoFact extends Exception {
        NoFact(String reason) {
            super(reason);
        }
    }
}
