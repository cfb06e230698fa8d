package io.sayonce.kit.health;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Health tells the truth about this process, and does not blame it for others. */
@QuarkusTest
@TestProfile(HealthTest.Impatient.class)
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "health"))
class HealthTest {

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sayonce.hearing.stuck-after", "PT8S");
        }
    }

    private static final Duration LONG = Duration.ofSeconds(40);
    private static final String STANDING_STILL = """
            create table stands_still ();
            create function stand_still() returns trigger language plpgsql as $$ begin
              if to_regclass('stands_still') is not null then perform pg_sleep(600); end if;
              return new;
            end $$;
            create trigger stand_still before insert on parcel for each row execute function stand_still();
            """;

    private static final Duration LIMIT = Duration.ofSeconds(9);

    @Inject
    Parcels parcels;

    private final Topic topic = new Topic();

    @AfterEach
    void everythingBack() {
        Backends.current().broker().resume();
        Backends.current().database().start();
        topic.close();
    }

    @Test
    void a_service_whose_hearing_is_stuck_is_not_alive() {
        var id = parcels.post("a", Parcels.FAR);
        await().until(() -> isUp("live"));
        Tables.run(STANDING_STILL);

        topic.say(id, Topic.envelope(id, "parcel-weighed", 1), "{\"grams\": 5}");

        await().atMost(LONG).until(() -> !isUp("live"));
        given().get("/q/health/ready").then().statusCode(200);
        Tables.run("drop table stands_still");
        Tables.all("select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'");
        await().atMost(LONG).until(() -> parcels.look(id).grams() == 5 && isUp("live"));
    }

    @Test
    void without_the_broker_a_service_is_alive_and_ready() {
        parcels.post("a", Parcels.FAR);
        await().until(() -> isUp("live"));
        Backends.current().broker().pause();

        await().pollInterval(Duration.ofMillis(300))
                .atMost(LONG)
                .during(LIMIT)
                .until(() -> isUp("live") && isUp("ready"));
    }

    @Test
    void a_service_that_was_never_told_where_the_topic_stands_is_not_ready() {
        await().until(() -> isUp("ready"));
        Backends.current().broker().pause();

        Tables.run("delete from heard");

        assertFalse(isUp("ready"));
        Backends.current().broker().resume();
        await().atMost(LONG).until(() -> isUp("ready"));
    }

    @Test
    void without_its_database_a_service_is_alive_and_not_ready() {
        var id = parcels.post("a", Parcels.FAR);
        await().until(() -> isUp("live") && isUp("ready"));
        Backends.current().database().stop();
        topic.say(id, Topic.envelope(id, "parcel-weighed", 1), "{\"grams\": 5}");

        await().atMost(LONG).until(() -> !isUp("ready"));
        await().pollInterval(Duration.ofMillis(300)).atMost(LONG).during(LIMIT).until(() -> isUp("live"));

        Backends.current().database().start();
        await().atMost(LONG).until(() -> isUp("ready"));
        await().atMost(LONG).until(() -> parcels.look(id).grams() == 5);
    }

    private static boolean isUp(String health) {
        return given().get("/q/health/" + health).statusCode() == 200;
    }
}
