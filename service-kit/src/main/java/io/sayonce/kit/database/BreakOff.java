package io.sayonce.kit.database;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.StartupEvent;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets a start be broken off that waits for its database. Flyway waits on the thread that starts everything, and a
 * process that is told to end would wait for its start first.
 */
@Singleton
final class BreakOff implements FlywayConfigurationCustomizer {

    private final Runtime jvm = Runtime.getRuntime();
    private Thread atTheEnd;

    @Override
    public void customize(FluentConfiguration migration) {
        var starting = Thread.currentThread();
        atTheEnd = new Thread(starting::interrupt, "breaking off the start");
        jvm.addShutdownHook(atTheEnd);
    }

    void started(@Observes StartupEvent started) {
        try {
            jvm.removeShutdownHook(atTheEnd);
        } catch (IllegalStateException ending) {
            atTheEnd = null;
        }
    }
}
