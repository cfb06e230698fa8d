package io.sayonce.stack.backends;

import java.util.HashMap;
import java.util.Map;

import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.keys.Tokens;

/**
 * The database, the broker and the keys that all tests of this JVM share. Which kind they are is for the system
 * property {@code backends} to say: {@code containers}, {@code embedded}, or {@code auto}, which is containers where a
 * Docker engine answers.
 */
public record Backends(Database database, Broker broker, Keys keys) {

    /** The running ones; the first to ask starts them, and the end of the JVM ends them. */
    public static Backends current() {
        return Rendezvous.backends();
    }

    public Tokens tokens() {
        return new Tokens(keys);
    }

    /**
     * Both of them awake and as good as new: an empty database of that name, empty topics, and the settings of a
     * service that stands on them.
     */
    public Map<String, String> fresh(String name) {
        database.resume();
        database.start();
        broker.resume();
        broker.start();
        broker.topics().recreate();
        return settings(database.fresh(name));
    }

    /** What a service is told that uses this database. */
    public Map<String, String> settings(Login login) {
        var all = new HashMap<>(login.settings());
        all.put("kafka.bootstrap.servers", broker.bootstrapServers());
        all.put("sayonce.public-url", "http://localhost:8080");
        all.putAll(keys.settings());
        all.putAll(keys.linkSettings());
        return all;
    }
}
