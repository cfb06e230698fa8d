package io.sayonce.kit.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.database.Bundle.Part;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.journal.Answer;
import io.sayonce.kit.journal.Change.Retry;
import io.sayonce.kit.journal.FactJson;
import io.sayonce.kit.personal.Keyring;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.PersonalJson;
import io.sayonce.kit.personal.Seal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/**
 * What was answered to each idempotency key, so that a retry is answered the same. Written in the transaction of the
 * effect; the answer is sealed under the key of the person it speaks of.
 */
@ApplicationScoped
public class Retries {

    /** The constraint that a twin in flight runs into. */
    public static final String ONCE = "idempotency_once";

    private static final String KEEP = """
            insert into idempotency (caller, key, fingerprint, person, answer)
            select caller, key, fingerprint, person, answer
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              caller text, key text, fingerprint text, person uuid, answer text)
            """;

    private static final String RECALL =
            "select fingerprint, person, answer from idempotency where caller = $1 and key = $2";

    private static final ObjectMapper JSON = FactJson.MAPPER;

    private final Keyring keyring;

    Retries(Keyring keyring) {
        this.keyring = keyring;
    }

    /** The answer given before, if any; a request that differs under the same key is refused. */
    public Uni<Optional<Answer>> recall(Statements statements, Optional<Retry> retry) {
        if (retry.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return statements
                .rows(RECALL, retry.get().caller(), retry.get().key())
                .chain(rows -> answer(statements, retry.get(), rows));
    }

    /** How an answer is kept; waits there for a twin in flight, and fails on {@link #ONCE} when that twin was first. */
    public Stream<Part> keep(Optional<Retry> retry, Optional<UUID> person, Seal seal, Answer answer) {
        return retry.map(kept -> Part.of(KEEP, List.of(row(kept, person, seal, answer)))).stream();
    }

    private static Map<String, Object> row(Retry retry, Optional<UUID> person, Seal seal, Answer answer) {
        var row = new HashMap<String, Object>();
        row.put("caller", retry.caller());
        row.put("key", retry.key());
        row.put("fingerprint", retry.fingerprint());
        if (person.isPresent() && seal.standing() == Seal.Standing.HELD) {
            row.put("person", person.get());
            row.put("answer", closed(retry, person.get(), seal, answer));
        } else {
            row.put("answer", clear(answer));
        }
        return row;
    }

    private Uni<Optional<Answer>> answer(Statements statements, Retry retry, List<Row> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var row = rows.get(0);
        if (!retry.fingerprint().equals(row.getString(0))) {
            return Uni.createFrom().failure(new Refused(RetryRefusals.KEY_REUSED));
        }
        if (row.getUUID(1) == null) {
            return Uni.createFrom().item(Optional.of(read(row.getString(2), Answer.class)));
        }
        return keyring.of(statements, row.getUUID(1))
                .map(seal -> Optional.of(
                        open(retry, seal, row.getString(2)).orElseThrow(() -> new Refused(RetryRefusals.FORGOTTEN))));
    }

    private static Optional<Answer> open(Retry retry, Seal seal, String sealed) {
        try {
            Personal<Answer> personal = JSON.readerFor(
                            JSON.getTypeFactory().constructParametricType(Personal.class, Answer.class))
                    .withAttribute(PersonalJson.FACT, id(retry))
                    .readValue(sealed);
            return seal.open(personal);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept answer cannot be read", unreadable);
        }
    }

    private static String closed(Retry retry, UUID person, Seal seal, Answer answer) {
        try {
            return JSON.writer()
                    .withAttribute(PersonalJson.SEAL, seal)
                    .withAttribute(PersonalJson.FACT, id(retry))
                    .writeValueAsString(Personal.of(person, answer));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static String clear(Answer answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept answer cannot be read", unreadable);
        }
    }

    /** Binds a sealed answer to its key, as a fact's words are bound to their fact. */
    private static UUID id(Retry retry) {
        return UUID.nameUUIDFromBytes((retry.caller() + '\n' + retry.key()).getBytes(StandardCharsets.UTF_8));
    }
}
