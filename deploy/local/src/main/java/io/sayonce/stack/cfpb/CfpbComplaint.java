package io.sayonce.stack.cfpb;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A published complaint. It names nobody, so it becomes the complaint of an anonymous customer of its own.
 *
 * @param words {@code customer} where the description is the customer's narrative, {@code category} where there is
 *     none and it is put together from product and issue
 * @param zipPrefix the first three digits at most, as the CFPB itself publishes small areas
 */
record CfpbComplaint(
        String id,
        String channel,
        LocalDate received,
        String product,
        String description,
        String words,
        Optional<String> state,
        Optional<String> zipPrefix) {

    static final String SYSTEM = "cfpb";

    /** The body of {@code POST /v1/complaints}. */
    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("external", Map.of("system", SYSTEM, "id", id));
        body.put("channel", channel);
        body.put("occurredAt", received.atStartOfDay(ZoneOffset.UTC).toInstant().toString());
        body.put("product", product);
        body.put("description", description);
        body.put("words", words);
        state.ifPresent(known -> body.put("state", known));
        zipPrefix.ifPresent(known -> body.put("zipPrefix", known));
        return body;
    }
}
