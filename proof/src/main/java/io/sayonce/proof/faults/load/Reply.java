package io.sayonce.proof.faults.load;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param begun when the attempt that was answered began, as {@link System#nanoTime}
 * @param ended when the answer had come
 * @param inDoubt whether nobody knows what became of an attempt before it
 */
record Reply(int status, JsonNode body, long begun, long ended, boolean inDoubt) {

    private static final int TOO_MANY = 429;
    private static final int ERROR = 500;

    private static final String IN_FLIGHT = "idempotency-key-in-flight";

    /** Refusals that pass: what is waited for is on its way. */
    private static final Set<String> NOT_YET = Set.of("not-heard-yet", "open-promise");

    boolean isAccepted() {
        return status >= 200 && status < 300;
    }

    /** Whether the same request may be answered otherwise in a moment. */
    boolean isMomentary() {
        return isUndecided() || NOT_YET.contains(problem());
    }

    /** Whether nobody has judged the request: what may befall one whose key was accepted already, too. */
    boolean isUndecided() {
        return isInTrouble() || status == TOO_MANY || problem().equals(IN_FLIGHT);
    }

    /** Whether it does not say what became of the request. */
    boolean isInTrouble() {
        return status >= ERROR;
    }

    /** Whether a service blames itself, where it should have said what it lacks (503). */
    boolean isInternalError() {
        return status == ERROR;
    }

    boolean saysTheSameAs(Reply other) {
        return status == other.status && body.equals(other.body);
    }

    Reply afterDoubt(boolean doubt) {
        return new Reply(status, body, begun, ended, doubt);
    }

    /** The name of the problem, where it is one. */
    String problem() {
        var type = body.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
