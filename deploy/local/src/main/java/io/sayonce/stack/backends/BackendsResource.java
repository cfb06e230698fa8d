package io.sayonce.stack.backends;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Puts a service under test on real backends: a fresh database, named by the argument {@code database}, and topics. */
public final class BackendsResource implements QuarkusTestResourceLifecycleManager {

    private String database = "test";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        return Backends.current().fresh(database);
    }

    /** They run on for the next test; the end of the JVM ends them. */
    @Override
    public void stop() {}
}
