package io.sayonce.kit.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.StartupEvent;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets a start be broken off that waits for its database. Flyway waits on the thread that starts everything, and a
 * process that is told to end would wait for its start first.
 */
@Singleton
final class BreakOff implements FlywayConfigurationCustomizer {

    private final Thread breakingOff = new Thread(Thread.currentThread()::interrupt, "breaking off the start");

    @Override
    public void customize(FluentConfiguration migration) {
        Runtime.getRuntime().addShutdownHook(breakingOff);
    }

    /** Before anything else starts, for that is stopped in order. */
    void migrated(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        Runtime.getRuntime().removeShutdownHook(breakingOff);
    }
}
