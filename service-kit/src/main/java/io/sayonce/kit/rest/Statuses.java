package io.sayonce.kit.rest;

import java.util.Map;

/** The problems of HTTP itself, by status. */
final class Statuses {

    static final int MAX_ADDRESS = 4_096;
    static final int MAX_HEADERS = 16_384;

    private static final Map<Integer, String> NAMES = Map.of(
            400, "malformed-request",
            401, "unauthenticated",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "payload-too-large",
            414, "address-too-long",
            415, "unsupported-media-type",
            431, "headers-too-large");

    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request cannot be read as it is.",
            401, "Send a token that is valid now, as \"Authorization: Bearer …\".",
            403, "Your token does not carry a role that may do this.",
            404, "There is nothing at this address.",
            405, "This address does not know the method; see Allow.",
            406, "This address answers with application/json.",
            413, "A body has at most " + StrictJson.MAX_BODY + " bytes.",
            414, "An address has at most " + MAX_ADDRESS + " bytes.",
            415, "This address reads application/json.",
            431, "Headers have at most " + MAX_HEADERS + " bytes together.");

    private Statuses() {}

    static Problem problem(int status) {
        var known = NAMES.containsKey(status) ? status : 400;
        return Problem.of(NAMES.get(known), status, DETAILS.get(known));
    }
}
