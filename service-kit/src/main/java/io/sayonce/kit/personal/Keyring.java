package io.sayonce.kit.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Bundle.Part;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.journal.FactJson;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The people's keys that this service knows, each wrapped by the master key. */
@ApplicationScoped
public class Keyring {

    private static final Logger LOG = Logger.getLogger(Keyring.class);
    private static final ObjectMapper JSON = FactJson.MAPPER;

    /** The constraint that a key runs into which was made elsewhere at the same time. */
    public static final String ONCE = "person_key_pkey";

    private static final String KEEP = """
            insert into person_key (person, wrapped, published)
            select person, wrapped, false from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              person uuid, wrapped text)
            """;

    private static final String HEAR = """
            insert into person_key (person, wrapped, published)
            select person, nullif(wrapped, ''), published
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(person uuid, wrapped text, published boolean)
            order by person
            on conflict (person) do\s""";

    private static final String REPLACE = HEAR + """
            update set
              wrapped = case when person_key.wrapped is not null then excluded.wrapped end,
              published = excluded.published and (person_key.wrapped is not null or excluded.wrapped is null)""";

    private static final String FIRST = HEAR + "nothing";

    private final Aes master;

    Keyring(@ConfigProperty(name = "sayonce.master-key") String masterKey) {
        master = Aes.of(Bytes.ofBase64(masterKey));
    }

    /**
     * A person's key as it is kept.
     *
     * @param known whether there is one, or was
     * @param wrapped by the master key; none any more where the person is forgotten
     */
    public record Kept(UUID person, boolean known, Optional<String> wrapped) {}

    /** What is kept of a person now. */
    public Uni<Kept> find(Statements statements, UUID person) {
        return statements
                .rows("select wrapped from person_key where person = $1", person)
                .map(found -> new Kept(
                        person, !found.isEmpty(), found.stream().findFirst().map(row -> row.getString(0))));
    }

    /** The seal of a person as it is known here now. */
    public Uni<Seal> of(Statements statements, UUID person) {
        return find(statements, person).map(this::seal);
    }

    public Seal seal(Kept kept) {
        if (!kept.known()) {
            return Seal.without(Seal.Standing.NOT_HEARD);
        }
        return kept.wrapped()
                .map(key -> Seal.held(Aes.of(unwrap(key, kept.person())), JSON))
                .orElseGet(() -> Seal.without(Seal.Standing.FORGOTTEN));
    }

    /**
     * A seal, and how its key is kept, where that was not kept before.
     *
     * @param key fails on {@link #ONCE} when it was made elsewhere at the same time
     */
    public record Made(Seal seal, Stream<Part> key) {

        /** Of a key that is kept, or is nowhere. */
        public static Made kept(Seal seal) {
            return new Made(seal, Stream.empty());
        }
    }

    /** The seal of a person, made where there is none. */
    public Made make(Kept kept) {
        return kept.known() ? Made.kept(seal(kept)) : made(kept.person(), Aes.newKey());
    }

    private Made made(UUID person, Bytes key) {
        var row = Map.of("person", person, "wrapped", wrap(key, person));
        return new Made(Seal.held(Aes.of(key), JSON), Bundle.part(KEEP, List.of(row)));
    }

    /**
     * What the topic says of a person.
     *
     * @param wrapped their key; none where they are forgotten
     * @param revived whether a key came after they were forgotten
     */
    public record Said(Optional<String> wrapped, boolean revived) {

        public static Said of(Optional<String> wrapped) {
            return new Said(wrapped, false);
        }

        /** Who was forgotten stays so. */
        public Said then(Said next) {
            return wrapped.isEmpty() ? new Said(wrapped, next.wrapped.isPresent()) : next;
        }
    }

    /**
     * Keeps keys as the topic has them, by person; none at all forgets the person for good. A key that comes after that
     * is not kept, and the topic has yet to be told again. What is no wrapped key is passed over; one that this master key
     * does not open never takes the place of one that was kept.
     */
    public Stream<Part> hear(SortedMap<UUID, Said> keys) {
        var opening = new ArrayList<Map<String, Object>>();
        var closed = new ArrayList<Map<String, Object>>();
        keys.forEach((person, said) -> {
            var wrapped = said.wrapped();
            var row = Map.<String, Object>of(
                    "person", person, "wrapped", wrapped.orElse(""), "published", !said.revived());
            if (wrapped.filter(key -> !isWrapped(key)).isPresent()) {
                LOG.warnf("what is no key was passed over person=%s", person);
            } else if (wrapped.filter(key -> !opens(key, person)).isPresent()) {
                LOG.errorf("the master key does not open a person's key person=%s", person);
                closed.add(row);
            } else {
                opening.add(row);
            }
        });
        return Stream.concat(Bundle.part(REPLACE, opening), Bundle.part(FIRST, closed));
    }

    private String wrap(Bytes key, UUID person) {
        var encrypted = master.encrypt(key.value(), person);
        return JSON.createObjectNode()
                .put("nonce", encrypted.nonce().base64())
                .put("wrapped", encrypted.ciphertext().base64())
                .toString();
    }

    private boolean opens(String wrapped, UUID person) {
        try {
            unwrap(wrapped, person);
            return true;
        } catch (UnreadableWords closed) {
            return false;
        }
    }

    private static boolean isWrapped(String text) {
        try {
            encrypted(text);
            return true;
        } catch (UnreadableWords noKey) {
            return false;
        }
    }

    private Bytes unwrap(String wrapped, UUID person) {
        return new Bytes(master.decrypt(encrypted(wrapped), person));
    }

    private static Aes.Encrypted encrypted(String wrapped) {
        try {
            JsonNode node = JSON.readTree(wrapped);
            return new Aes.Encrypted(
                    Bytes.ofBase64(node.required("nonce").asText()),
                    Bytes.ofBase64(node.required("wrapped").asText()));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw new UnreadableWords(unreadable);
        }
    }
}
