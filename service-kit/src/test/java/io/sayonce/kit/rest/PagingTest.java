package io.sayonce.kit.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.sayonce.kit.security.Passes;
import io.sayonce.kit.security.Role;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.sayonce.kit.rest.ProblemsTest.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class PagingTest {

    private static final Pattern NEXT = Pattern.compile("<(/v1/things\\?[^>]+)>; rel=\"next\"");

    @Test
    void pages_follow_each_other_to_the_end() {
        var items = new ArrayList<Integer>();
        var address = "/v1/things?limit=100&colour=dark-red";
        for (var page = 1; page <= 3; page++) {
            var answer = agent().get(address).then().statusCode(200).extract();
            items.addAll(answer.path("items"));
            var link = answer.header("Link");
            assertEquals(page == 3, link == null);
            address = link == null ? null : next(link);
        }
        assertNull(address);
        assertEquals(IntStream.range(0, 250).boxed().toList(), items);
    }

    @Test
    void a_page_has_fifty_items_unless_asked_otherwise() {
        agent().get("/v1/things").then().body("items", hasSize(50)).body("next", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAA", "zzzzzzzzzzzz", "%3D%3D", "%25"})
    void a_cursor_that_is_not_ours_is_refused(String cursor) {
        problem(
                agent().urlEncodingEnabled(false)
                        .get("/v1/things?cursor=" + cursor)
                        .then(),
                400,
                "bad-cursor");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        problem(
                agent().get("/v1/things?cursor=" + new Cursor(List.of("not a number")))
                        .then(),
                400,
                "bad-cursor");
        problem(agent().get("/v1/things?cursor=" + new Cursor(List.of())).then(), 400, "bad-cursor");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7, 10})
    void a_cursor_that_was_tampered_with_is_refused(int place) {
        var cursor = new StringBuilder(Cursor.after(99).toString());
        var at = Math.min(place, cursor.length() - 2);
        cursor.setCharAt(at, cursor.charAt(at) == 'A' ? 'B' : 'A');
        problem(agent().get("/v1/things?cursor=" + cursor).then(), 400, "bad-cursor");
    }

    private static String next(String link) {
        var matcher = NEXT.matcher(link);
        assertEquals(true, matcher.matches(), link);
        return matcher.group(1);
    }

    private static RequestSpecification agent() {
        return given().auth().oauth2(Passes.of(Role.AGENT));
    }
}
