package io.sayonce.proof.fuzz;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A request as it goes over the wire.
 *
 * @param spoiled what is wrong with it; empty where nothing is
 * @param places the values in the path, encoded
 * @param query encoded, too
 * @param body null for none
 * @param sound whether it is well-formed HTTP, so that it has to be answered
 */
record Call(
        Operation operation,
        String spoiled,
        String verb,
        Map<String, String> places,
        List<Field> query,
        List<Field> headers,
        byte[] body,
        boolean sound) {

    private static final int SHOWN = 500;

    /** A line with a token that opens something is nothing to print. */
    private static final int TOKEN = 100;

    Call {
        places = Map.copyOf(places);
        query = List.copyOf(query);
        headers = List.copyOf(headers);
    }

    String target() {
        var path = operation.path();
        for (var place : places.entrySet()) {
            path = path.replace("{" + place.getKey() + "}", place.getValue());
        }
        var asked = query.stream().map(one -> one.name() + "=" + one.value()).collect(Collectors.joining("&"));
        return asked.isEmpty() ? path : path + "?" + asked;
    }

    /** Whether its path may well be another operation's, or nobody's. */
    boolean strays() {
        return places.values().stream()
                .anyMatch(value -> value.isEmpty() || value.matches("(?i)(%2e|\\.){1,2}.*|.*(%2f|/|%5c|;|\\\\|#).*"));
    }

    /** Whether it is sent to an address; what is no URI is none. */
    boolean hasAddress() {
        try {
            new URI(target());
            return true;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    Optional<String> header(String name) {
        return headers.stream().filter(one -> one.is(name)).map(Field::value).findFirst();
    }

    String text() {
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    Call spoiled(String how) {
        return new Call(operation, how, verb, places, query, headers, body, sound);
    }

    Call by(String other) {
        return new Call(operation, spoiled, other, places, query, headers, body, sound);
    }

    Call saying(byte[] other) {
        return new Call(operation, spoiled, verb, places, query, headers, other, sound);
    }

    Call saying(String other) {
        return saying(other.getBytes(StandardCharsets.UTF_8));
    }

    Call at(String place, String value) {
        var others = new HashMap<>(places);
        others.put(place, value);
        return new Call(operation, spoiled, verb, others, query, headers, body, sound);
    }

    Call asking(UnaryOperator<List<Field>> change) {
        return new Call(operation, spoiled, verb, places, change.apply(new ArrayList<>(query)), headers, body, sound);
    }

    Call under(UnaryOperator<List<Field>> change) {
        return new Call(operation, spoiled, verb, places, query, change.apply(new ArrayList<>(headers)), body, sound);
    }

    /** With this header instead of any of that name. */
    Call with(String name, String value) {
        return without(name).and(name, value);
    }

    Call without(String name) {
        return under(all -> all.stream().filter(one -> !one.is(name)).toList());
    }

    Call and(String name, String value) {
        return under(all -> {
            all.add(new Field(name, value));
            return all;
        });
    }

    /** No HTTP any more; a connection that ends without an answer is an answer. */
    Call unsound() {
        return new Call(operation, spoiled, verb, places, query, headers, body, false);
    }

    /** To be repeated by hand, with a token of one's own. */
    String curl() {
        var line = new StringBuilder("curl -i --path-as-is -X %s '%s'".formatted(verb, quoted("$ADDRESS" + target())));
        headers.stream()
                .filter(one -> !one.is("Authorization") || one.value().length() < TOKEN)
                .forEach(one -> line.append(" -H '%s: %s'".formatted(one.name(), quoted(one.value()))));
        if (body != null) {
            line.append(" -d '%s'".formatted(quoted(text())));
        }
        return line.toString();
    }

    private static String quoted(String text) {
        var brief = text.length() > SHOWN ? text.substring(0, SHOWN) + "…(%,d)".formatted(text.length()) : text;
        return brief.replace("'", "'\\''").replaceAll("\\p{Cntrl}", "·");
    }
}
