package io.sayonce.kit.personal;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The people's keys that this service knows, each wrapped by the master key. */
@ApplicationScoped
public class Keyring {

    private static final ObjectMapper JSON = io.sayonce.kit.journal.FactJson.MAPPER;

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

    /** Keeps a key as the topic has it; {@code null} forgets the person for good. */
    public Uni<Void> hear(StatelessSession session, UUID person, String wrapped) {
        return session.createNativeQuery("""
                        insert into person_key (person, wrapped, published)
                        values (cast(:person as uuid), nullif(:wrapped, ''), true)
                        on conflict (person) do update set wrapped = excluded.wrapped, published = true
                        where person_key.wrapped is not null
                        """)
                .setParameter("person", person.toString())
                .setParameter("wrapped", wrapped == null ? "" : wrapped)
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

    private Bytes unwrap(String wrapped, UUID person) {
        try {
            JsonNode node = JSON.readTree(wrapped);
            var nonce = Bytes.ofBase64(node.required("nonce").asText());
            var ciphertext = Bytes.ofBase64(node.required("wrapped").asText());
            return new Bytes(master.decrypt(new Aes.Encrypted(nonce, ciphertext), person));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw new UnreadableWords(unreadable);
        }
    }
}
