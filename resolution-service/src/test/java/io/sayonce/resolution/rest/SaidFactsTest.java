package io.sayonce.resolution.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.parcel.Topic;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;
import io.sayonce.stack.backends.BackendsResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static io.sayonce.resolution.Desk.EVIDENCE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What really stands on the topic, headers and value, obeys the contracts: with everything that may be there, and without. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class SaidFactsTest {

    private static final String ADDRESS = "https://sayonce.io/contracts/";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(SaidFactsTest::schema)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    @Test
    void every_fact_on_the_topic_obeys_its_contract() {
        try (var complaints = new Complaints()) {
            var desk = new Desk(complaints.recorded());
            tellEverything(desk);

            await().until(() -> Set.copyOf(Complaints.said(desk.complaint())).size() == 16);
            var faults = Complaints.told(desk.complaint()).stream()
                    .filter(fact -> Topic.header(fact, "ce_source").equals("/resolution-service"))
                    .collect(Collectors.toMap(
                            fact -> Topic.header(fact, "ce_sequence") + Topic.header(fact, "ce_type"),
                            SaidFactsTest::faults));
            faults.values().removeIf(List::isEmpty);
            assertEquals(new TreeMap<>(), new TreeMap<>(faults));
        }
    }

    private static void tellEverything(Desk desk) {
        var later = Instant.now().plus(Duration.ofDays(9));
        desk.decline(Role.CUSTOMER, desk.proposal()).statusCode(200);
        desk.choose(Role.PLATFORM, desk.proposal(), later).statusCode(201);
        var bare = "{\"option\": \"b\", \"wantedBy\": \"%s\"}".formatted(later);
        desk.post(Role.CUSTOMER, "/v1/proposals/" + desk.proposal() + "/choice", bare)
                .statusCode(201);
        desk.decline(Role.CUSTOMER, desk.proposal()).statusCode(200);
        var declined = "{\"reason\": \"Too late.\", \"evidence\": " + EVIDENCE + "}";
        desk.post(Role.PLATFORM, "/v1/proposals/" + desk.proposal() + "/decline", declined)
                .statusCode(200);
        var countered = desk.proposal();
        desk.counter(Role.PLATFORM, countered).statusCode(200);
        var bareWish = "{\"words\": \"Two of them.\"}";
        desk.post(Role.CUSTOMER, "/v1/proposals/" + desk.proposal() + "/counter", bareWish)
                .statusCode(200);
        desk.refuse(countered, "The green one is sold out.").statusCode(201);
        desk.choose(Role.CUSTOMER, desk.proposeAt("1.00").extract().path("id"), later)
                .statusCode(201);
        desk.decline(Role.CUSTOMER, desk.proposeAt("1.00").extract().path("id")).statusCode(200);
        desk.draft();
        desk.repair(later.plus(Duration.ofDays(30)), "").statusCode(201);
        desk.repair(Instant.now().plus(Duration.ofHours(1)), Desk.JUDGEMENT).statusCode(201);
        desk.fulfil(desk.promised(later)).statusCode(200);
        desk.fulfil(desk.rushed(Instant.now().plus(Duration.ofHours(1)))).statusCode(200);
        desk.rushed(Instant.now().plusSeconds(6));
        desk.givenTo("workshop", later).statusCode(201);
        desk.renegotiate(Role.PLATFORM, desk.promised(later), later.plusSeconds(1))
                .statusCode(200);
        var moved = "{\"wantedBy\": \"%s\"}".formatted(later.plusSeconds(1));
        desk.post(Role.CUSTOMER, "/v1/promises/" + desk.promised(later) + "/renegotiation", moved)
                .statusCode(200);
        desk.post(Role.CUSTOMER, "/v1/promises/" + desk.promised(later) + "/withdrawal", "{}")
                .statusCode(200);
        desk.withdraw(Role.PLATFORM, desk.promised(later)).statusCode(200);
        var reason = "{\"reason\": \"It is not made any more.\"}";
        desk.post(Role.LEAD, "/v1/promises/" + desk.promised(later) + "/withdrawal", reason)
                .statusCode(200);
    }

    private static List<String> faults(ConsumerRecord<String, String> fact) {
        var headers = new TreeMap<String, String>();
        fact.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        var faults = SCHEMAS.getSchema(SchemaLocation.of(ADDRESS + "common/headers.v1.schema.json"))
                .validate(JSON.valueToTree(headers));
        faults.addAll(SCHEMAS.getSchema(SchemaLocation.of(headers.get("ce_dataschema")))
                .validate(JSON.readTree(fact.value())));
        return faults.stream().map(Error::toString).toList();
    }

    private static String schema(String address) {
        try {
            return address.startsWith(ADDRESS)
                    ? Files.readString(Path.of("..", "contracts", address.substring(ADDRESS.length())))
                    : null;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
