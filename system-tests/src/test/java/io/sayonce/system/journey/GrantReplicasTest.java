package io.sayonce.system.journey;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sayonce.stack.demo.Answer;
import io.sayonce.stack.demo.Case;
import io.sayonce.stack.demo.Fact;
import io.sayonce.stack.demo.Rest;
import io.sayonce.stack.plan.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One agent's day is spent by two processes at once, one of which is killed in between: not a cent too much. */
class GrantReplicasTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SPENDS = 1_000;
    private static final int COMPLAINTS = 20;
    private static final int AT_ONCE = 40;
    private static final int CHOICES = 100;
    private static final Duration RESTART = Duration.ofMinutes(10);
    private static final BigDecimal DEAR = new BigDecimal("1.37");
    private static final BigDecimal CHEAP = new BigDecimal("0.52");
    private static final BigDecimal PER_DAY = new BigDecimal("1000.00");

    private static World world;
    private static Application replica;
    private static List<Rest> both;
    private static String grace;

    @BeforeAll
    static void begin() {
        world = World.get();
        replica = world.replica(Service.RESOLUTION);
        replica.start();
        both = List.of(patient(world.of(Service.RESOLUTION)), patient(replica));
        grace = world.backends().tokens().staff("agent", "grace", "front-desk");
    }

    @AfterAll
    static void end() {
        replica.stop();
    }

    @Test
    void guarantee_11_a_thousand_spends_at_once_never_exceed_the_limit_across_replicas_and_restarts() throws Exception {
        var stories =
                IntStream.range(0, COMPLAINTS).mapToObj(each -> world.newCase()).toList();

        var answers = withAKillInBetween(proposals(stories));

        var made = made(answers);
        var uses = uses();
        assertEquals(made.size(), uses.size());
        assertEquals(DEAR.multiply(BigDecimal.valueOf(made.size())), sum(uses, "reserved"));
        isWithinAndFull(byDay(uses));
        answers.stream().filter(answer -> answer.status() != 201).forEach(GrantReplicasTest::isAboveTheGrant);

        var choices = atOnce(
                made.stream().limit(CHOICES).map(GrantReplicasTest::choice).toList());
        choices.forEach(answer -> answer.expect(201));
        var afterwards = uses();
        assertEquals(CHEAP.multiply(BigDecimal.valueOf(CHOICES)), sum(afterwards, "cost"));
        assertEquals(usedFacts(afterwards.get(0).path("agent")), sum(afterwards, "cost"));

        var again = atOnce(proposals(stories).subList(0, 2 * CHOICES));
        assertTrue(made(again).size() > 0, "what was not spent can be set aside again");
        isWithinAndFull(byDay(uses()));

        var ledger = uses();
        replica.stop();
        world.loseAllDatabases();
        assertEquals(ledger, uses(), "read again from the topic");
    }

    /** Whoever asks the killed one goes on asking until it is there again. */
    private static Rest patient(Application service) {
        return new Rest(service.rest().address(), RESTART);
    }

    /** Each of these by one of the replicas, in turn. */
    private static List<Callable<Answer>> proposals(List<Case> stories) {
        return IntStream.range(0, SPENDS)
                .<Callable<Answer>>mapToObj(number -> () ->
                        both.get(number % 2).post(grace, "/v1/proposals", proposal(stories.get(number % COMPLAINTS))))
                .toList();
    }

    private static Map<String, Object> proposal(Case story) {
        return Map.of(
                "complaint", story.id(), "options", List.of(option("replacement", DEAR), option("gesture", CHEAP)));
    }

    private static Map<String, Object> option(String remedy, BigDecimal cost) {
        return Map.of(
                "remedy",
                remedy,
                "text",
                "A new crank.",
                "cost",
                Map.of("amount", cost.toPlainString(), "currency", "EUR"));
    }

    /** The customer takes the cheaper option. */
    private static Callable<Answer> choice(JsonNode proposal) {
        var path = "/v1/proposals/%s/choice".formatted(proposal.path("id").asText());
        var wantedBy = Instant.now().plus(Duration.ofDays(90)).truncatedTo(ChronoUnit.MILLIS);
        var evidence = Map.of("kind", "key-press", "reference", "call-17");
        var body = Map.of("option", "b", "wantedBy", wantedBy.toString(), "evidence", evidence);
        return () ->
                both.get(Math.floorMod(path.hashCode(), 2)).post(world.staff().platform(), path, body);
    }

    private static List<Answer> withAKillInBetween(List<Callable<Answer>> requests) throws Exception {
        var third = new CountDownLatch(requests.size() / 3);
        var counted = requests.stream()
                .<Callable<Answer>>map(request -> () -> {
                    try {
                        return request.call();
                    } finally {
                        third.countDown();
                    }
                })
                .toList();
        var killer = Executors.newSingleThreadExecutor();
        try {
            var killed = killer.submit(() -> {
                third.await();
                replica.kill();
                replica.start();
                return true;
            });
            var answers = atOnce(counted);
            assertTrue(killed.get());
            return answers;
        } finally {
            killer.shutdown();
        }
    }

    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var answers = new ArrayList<Answer>();
            for (var answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static List<JsonNode> made(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(Answer::body)
                .toList();
    }

    private static void isAboveTheGrant(Answer answer) {
        assertEquals(202, answer.status(), answer::toString);
        assertEquals("consulting", answer.body().path("state").asText(), answer::toString);
    }

    /** All that Grace set aside, page by page. */
    private static List<JsonNode> uses() throws Exception {
        var address = world.of(Service.RESOLUTION).rest().address();
        var uses = new ArrayList<JsonNode>();
        for (var next = "/v1/grants/front-line/uses?limit=200"; next != null; ) {
            var page = HTTP.send(
                    HttpRequest.newBuilder(URI.create(address + next))
                            .header("Authorization", "Bearer " + grace)
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(200, page.statusCode(), page::body);
            JSON.readTree(page.body()).path("items").forEach(uses::add);
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceFirst("<(.*)>;.*", "$1"))
                    .orElse(null);
        }
        return uses;
    }

    private static BigDecimal sum(List<JsonNode> uses, String money) {
        return uses.stream()
                .filter(use -> use.has(money))
                .map(use -> new BigDecimal(use.path(money).path("amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What counts on each day. */
    private static Map<String, BigDecimal> byDay(List<JsonNode> uses) {
        return uses.stream()
                .filter(use -> !use.path("state").asText().equals("freed"))
                .collect(Collectors.toMap(
                        use -> use.path("day").asText(),
                        use -> sum(List.of(use), use.has("cost") ? "cost" : "reserved"),
                        BigDecimal::add,
                        TreeMap::new));
    }

    /** Nothing too much, and as much as there was; unless midnight came in between, and with it another limit. */
    private static void isWithinAndFull(Map<String, BigDecimal> days) {
        days.values().forEach(day -> assertTrue(day.compareTo(PER_DAY) <= 0, days::toString));
        var fullest = days.values().stream().max(BigDecimal::compareTo).orElseThrow();
        assertTrue(days.size() > 1 || fullest.add(DEAR).compareTo(PER_DAY) > 0, days::toString);
    }

    /** What the topic says was spent. */
    private static BigDecimal usedFacts(JsonNode agent) {
        try (var watch = world.watch()) {
            watch.until(() -> used(watch.all(), agent).size() == CHOICES, World.LIMIT);
            return used(watch.all(), agent).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private static List<BigDecimal> used(List<Fact> facts, JsonNode agent) {
        return facts.stream()
                .filter(fact -> fact.type().equals("grant-used")
                        && fact.body().path("agent").equals(agent))
                .map(fact ->
                        new BigDecimal(fact.body().path("value").path("amount").asText()))
                .toList();
    }
}
