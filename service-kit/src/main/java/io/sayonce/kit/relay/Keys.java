package io.sayonce.kit.relay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;

/** The keys that some facts need: no fact leaves before the key that opens it, and other stories need not wait for that. */
final class Keys {

    private final Set<UUID> taken = ConcurrentHashMap.newKeySet();
    private final Map<Outbox.Key, Uni<Void>> sendings;

    Keys(Broker broker, List<Outbox.Waiting> facts) {
        sendings = facts.stream()
                .flatMap(fact -> fact.key().stream())
                .distinct()
                .collect(Collectors.toMap(key -> key, key -> send(broker, key)));
    }

    /** Once the broker has the key of this fact, which is sent once, however many wait for it. */
    Uni<Void> before(Outbox.Waiting fact) {
        return fact.key().map(sendings::get).orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The people whose keys the broker has now. */
    Set<UUID> taken() {
        return taken;
    }

    private Uni<Void> send(Broker broker, Outbox.Key key) {
        return broker.publish(key)
                .invoke(() -> taken.add(key.person()))
                .memoize()
                .indefinitely();
    }
}
