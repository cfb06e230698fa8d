package io.sayonce.complaint.rest;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.sayonce.complaint.rest.Calls.ANNA;
import static io.sayonce.complaint.rest.Calls.BEN;
import static io.sayonce.complaint.rest.Calls.LEA;
import static io.sayonce.complaint.rest.Calls.PLATFORM;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "complaint"))
class ConsultRestTest {

    private static final String ASK =
            "{\"of\": {\"kind\": \"agent\", \"id\": \"ben\"}, \"question\": \"Would you replace a third one?\"}";

    private String complaint;
    private String path;

    @BeforeEach
    void record() {
        complaint = PLATFORM.record();
        path = "/v1/complaints/" + complaint;
    }

    @Test
    void a_colleague_advises_and_the_owner_goes_on() {
        ANNA.post(path + "/claim", "{}").statusCode(200);
        var consult = ANNA.post(path + "/consults", ASK)
                .statusCode(201)
                .body("state", is("open"))
                .body("question", is("Would you replace a third one?"))
                .extract()
                .header("Location");

        BEN.get("/v1/consults?of=me&state=open").body("items.complaint", hasItem(complaint));
        BEN.get(consult).body("question", is("Would you replace a third one?"));
        BEN.post(consult + "/answer", "{\"agrees\": true, \"advice\": \"Yes.\"}")
                .statusCode(200)
                .body("state", is("answered"))
                .body("answer.agrees", is(true))
                .body("answer.by", containsString("agent:"));
        BEN.get("/v1/consults?of=me&state=open").body("items.complaint", not(hasItem(complaint)));
        ANNA.get(path + "/context")
                .body("complaint.owner.name", is("Anna"))
                .body("consults[0].answer.advice", is("Yes."));
    }

    @Test
    void nobody_else_answers_and_nobody_twice() {
        var consult =
                LEA.post(path + "/consults", ASK).statusCode(201).extract().header("Location");

        problem(ANNA.post(consult + "/answer", "{\"advice\": \"No.\"}"), 403, "consult-not-to-you");
        problem(LEA.post(consult + "/answer", "{\"advice\": \"No.\"}"), 403, "consult-of-oneself");
        problem(BEN.post(consult + "/answer", "{\"agrees\": true}"), 422, "invalid-value");
        BEN.post(consult + "/answer", "{\"advice\": \"Yes.\"}").statusCode(200);
        problem(BEN.post(consult + "/answer", "{\"advice\": \"No.\"}"), 409, "consult-answered");
        problem(BEN.post(path + "/consults", ASK), 403, "not-owner");
        problem(LEA.post(path + "/consults", "{\"question\": \"\"}"), 422, "invalid-value");
    }

    @Test
    void nobody_has_to_look_at_what_is_closed() {
        ANNA.post(path + "/claim", "{}").statusCode(200);
        var consult =
                ANNA.post(path + "/consults", ASK).statusCode(201).extract().header("Location");
        Calls.customer(complaint).post(path + "/settlement", "{}").statusCode(200);
        BEN.get("/v1/consults?of=me&state=open").body("items.complaint", hasItem(complaint));
        ANNA.post(path + "/closing", "{}").statusCode(200);

        BEN.get("/v1/consults?of=me&state=open").body("items.complaint", not(hasItem(complaint)));
        BEN.get("/v1/consults?of=me&state=closed").body("items.complaint", hasItem(complaint));
        BEN.get(consult).body("state", is("closed"));
        ANNA.get(path + "/context").body("consults[0].state", is("closed"));
        problem(BEN.post(consult + "/answer", "{\"advice\": \"Yes.\"}"), 409, "complaint-closed");
    }

    @Test
    void a_customer_reads_nothing_of_what_colleagues_say_to_each_other() {
        LEA.post(path + "/consults", ASK).statusCode(201);
        LEA.post(path + "/handoffs", "{\"to\": {\"kind\": \"team\", \"id\": \"x\"}, \"note\": \"Careful.\"}")
                .statusCode(201);
        LEA.get(path + "/story").body("items.type", hasItems("consult-opened", "handoff-offered"));
        LEA.get(path + "/context").body("handoffs[0].note", is("Careful."));

        var customer = Calls.customer(complaint);
        var story = customer.get(path + "/story")
                .body("items.type", hasItem("handoff-offered"))
                .body("items.type", not(hasItem("consult-opened")));
        var context = customer.get(path + "/context")
                .body("consults", empty())
                .body("facts", not(hasItem("consult-opened")))
                .body("handoffs.to.id", hasItem("x"));
        for (var seen : new ValidatableResponse[] {story, context}) {
            seen.body(not(containsString("Careful."))).body(not(containsString("a third one")));
        }
    }

    private static void problem(ValidatableResponse answer, int status, String type) {
        answer.statusCode(status).body("type", endsWith("/" + type));
    }
}
