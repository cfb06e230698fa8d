package io.sayonce.proof.faults.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import io.sayonce.stack.plan.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What callers make of the answers of somebody who answers as told here. */
class TellerTest {

    private static final UUID COMPLAINT = UUID.randomUUID();
    private static final String MADE = "{\"id\": \"p\", \"state\": \"open\"}";
    private static final String PASSED = "{\"type\": \"https://sayonce.io/problems/date-has-passed\"}";
    private static final String PROMISED = "{\"type\": \"https://sayonce.io/problems/open-promise\"}";
    private static final String TROUBLE = "{\"type\": \"https://sayonce.io/problems/no-database\"}";

    private final Vertx vertx = Vertx.vertx();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final Notebook notebook = new Notebook();
    private HttpServer server;
    private long giveUpAt = Long.MAX_VALUE;

    private record Answer(int status, String body) {}

    @BeforeEach
    void listen() throws InterruptedException, ExecutionException {
        server = await(vertx.createHttpServer()
                .requestHandler(request -> {
                    var answer = answers.remove();
                    request.response().setStatusCode(answer.status).end(answer.body);
                })
                .listen(0, "127.0.0.1"));
    }

    @AfterEach
    void close() throws InterruptedException, ExecutionException {
        await(vertx.close());
    }

    @Test
    void the_same_answer_again_is_no_contradiction_even_after_trouble()
            throws InterruptedException, ExecutionException {
        askTwice(new Answer(201, MADE), new Answer(503, TROUBLE), new Answer(201, MADE));
        assertEquals(List.of(), notebook.contradictions());
    }

    @Test
    void what_was_accepted_and_is_refused_later_is_a_contradiction() throws InterruptedException, ExecutionException {
        askTwice(new Answer(201, MADE), new Answer(422, PASSED));
        assertEquals(1, notebook.contradictions().size());
    }

    @Test
    void what_was_accepted_is_not_refused_for_a_while_either() throws InterruptedException, ExecutionException {
        askTwice(new Answer(201, MADE), new Answer(409, PROMISED));
        assertEquals(1, notebook.contradictions().size());
    }

    @Test
    void another_status_is_a_contradiction() throws InterruptedException, ExecutionException {
        askTwice(new Answer(201, MADE), new Answer(200, MADE));
        assertEquals(1, notebook.contradictions().size());
    }

    @Test
    void another_body_is_a_contradiction_though_it_names_the_same() throws InterruptedException, ExecutionException {
        askTwice(new Answer(201, MADE), new Answer(201, MADE.replace("open", "kept")));
        assertEquals(1, notebook.contradictions().size());
    }

    @Test
    void no_answer_to_stay_with_is_no_contradiction() throws InterruptedException, ExecutionException {
        giveUpAt = System.nanoTime();
        askTwice(new Answer(201, MADE), new Answer(503, TROUBLE));
        assertEquals(List.of(), notebook.contradictions());
    }

    @Test
    void what_was_refused_at_once_was_asked_in_vain() {
        assertThrows(ExecutionException.class, () -> ask(0, new Answer(422, PASSED)));
        assertEquals(Map.of(COMPLAINT, Map.of("promise-made", 0)), notebook.asked());
    }

    @Test
    void what_was_refused_after_trouble_may_have_been_accepted_before() {
        assertThrows(ExecutionException.class, () -> ask(0, new Answer(503, TROUBLE), new Answer(422, PASSED)));
        assertEquals(Map.of(COMPLAINT, Map.of("promise-made", 1)), notebook.asked());
    }

    private void askTwice(Answer... told) throws InterruptedException, ExecutionException {
        ask(1, told);
    }

    private void ask(double twice, Answer... told) throws InterruptedException, ExecutionException {
        answers.addAll(List.of(told));
        var caller = new Caller(vertx, server.actualPort(), new HangUps(), notebook);
        caller.giveUpAt(giveUpAt);
        await(new Teller(caller, notebook, twice)
                .act(
                        Service.RESOLUTION,
                        COMPLAINT,
                        "token",
                        "/v1/promises",
                        Map.of(),
                        "promise-made",
                        Map.of("promise", "id")));
        assertEquals(List.of(), List.copyOf(answers));
    }

    private static <T> T await(Future<T> future) throws InterruptedException, ExecutionException {
        return future.toCompletionStage().toCompletableFuture().get();
    }
}
