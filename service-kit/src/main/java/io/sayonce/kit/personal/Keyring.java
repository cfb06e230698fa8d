package io.sayonce.kit.personal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sayonce.kit.journal.FactJson;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.logging.Logger;

/** The people's keys that this service knows, each wrapped by the master key. */
@ApplicationScoped
public class Keyring {

    private static final Logger LOG = Logger.getLogger(Keyring.class);
    private static final ObjectMapper JSON = FactJson.MAPPER;

    private final Aes master;

    Keyring(@ConfigProperty(name = "sayonce.master-key") String masterKey) {
        master = Aes.of(Bytes.ofBase64(masterKey));
    }

    /** The seal of a person as it is known here now. */
    public Uni<Seal> of(StatelessSession session, UUID person) {
        return session.createNativeQuery(
                        "select coalesce(wrapped, '') from person_key where person = cast(:person as uuid)",
                        String.class)
                .setParameter("person", person.toString())
                .getResultList()
                .map(found -> seal(found, person));
    }

    /** The seal of a person, made in this transaction where there is none; two that make it at once get the same. */
    public Uni<Seal> make(StatelessSession session, UUID person) {
        return of(session, person).chain(seal -> {
            if (seal.standing() != Seal.Standing.NOT_HEARD) {
                return Uni.createFrom().item(seal);
            }
            return insert(session, person, wrap(Aes.newKey(), person)).chain(() -> of(session, person));
        });
    }

    /**
     * Keeps a key as the topic has it; none at all forgets the person for good. What is no wrapped key is passed over; one
     * that this master key does not open never takes the place of one that was kept.
     */
    public Uni<Void> hear(StatelessSession session, UUID person, Optional<String> wrapped) {
        if (wrapped.filter(key -> !isWrapped(key)).isPresent()) {
            LOG.warnf("what is no key was passed over person=%s", person);
            return Uni.createFrom().voidItem();
        }
        var opens = wrapped.filter(key -> !opens(key, person)).isEmpty();
        if (!opens) {
            LOG.errorf("the master key does not open a person's key person=%s", person);
        }
        return session.createNativeQuery("""
                        insert into person_key (person, wrapped, published)
                        values (cast(:person as uuid), nullif(:wrapped, ''), true)
                        on conflict (person) do update set wrapped = excluded.wrapped, published = true
                        where person_key.wrapped is not null and cast(:opens as boolean)
                        """)
                .setParameter("person", person.toString())
                .setParameter("wrapped", wrapped.orElse(""))
                .setParameter("opens", opens)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> insert(StatelessSession session, UUID person, String wrapped) {
        return session.createNativeQuery("""
                        insert into person_key (person, wrapped, published)
                        values (cast(:person as uuid), :wrapped, false) on conflict (person) do nothing
                        """)
                .setParameter("person", person.toString())
                .setParameter("wrapped", wrapped)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Seal seal(List<String> found, UUID person) {
        if (found.isEmpty()) {
            return Seal.without(Seal.Standing.NOT_HEARD);
        }
        if (found.get(0).isEmpty()) {
            return Seal.without(Seal.Standing.FORGOTTEN);
        }
        return Seal.held(Aes.of(unwrap(found.get(0), person)), JSON);
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
