package io.sayonce.kit.database;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.stack.backends.BackendsResource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class UpgradeTest {

    @Inject
    Flyway flyway;

    @Test
    void a_database_from_before_a_script_of_the_kit_is_brought_up_to_date() {
        inOlderSchema().locations("db/kit").target("1.0").load().migrate();
        inOlderSchema()
                .locations("db/parcel")
                .ignoreMigrationPatterns("*:missing")
                .load()
                .migrate();

        var upgraded = inOlderSchema().locations("db/kit", "db/parcel").load().migrate();

        assertTrue(upgraded.success);
        assertTrue(upgraded.migrations.stream().anyMatch(script -> script.version.equals("1.1")));
    }

    private FluentConfiguration inOlderSchema() {
        var configured = flyway.getConfiguration();
        return Flyway.configure()
                .dataSource(configured.getDataSource())
                .outOfOrder(configured.isOutOfOrder())
                .schemas("older");
    }
}
