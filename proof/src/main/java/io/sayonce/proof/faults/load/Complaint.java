package io.sayonce.proof.faults.load;

import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.stack.plan.Service;
import io.vertx.core.Future;

/**
 * One that was recorded, and those who may do something about it.
 *
 * @param owner the token of the agent who answers for it
 * @param customer the token of its link
 */
record Complaint(Teller teller, UUID id, String owner, String customer) {

    Complaint ownedBy(String other) {
        return new Complaint(teller, id, other, customer);
    }

    /** The owner does something that has to become this fact, and says this. */
    Future<JsonNode> byOwner(Service service, String path, Object body, String fact, Map<String, String> says) {
        return teller.act(service, id, owner, path, body, fact, says);
    }

    Future<JsonNode> byCustomer(Service service, String path, Object body, String fact, Map<String, String> says) {
        return teller.act(service, id, customer, path, body, fact, says);
    }

    /** Something is done to the record itself, such as {@code /claim}. */
    String path(String step) {
        return "/v1/complaints/" + id + step;
    }
}
