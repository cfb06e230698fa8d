package io.sayonce.proof.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What can be wrong with headers: those that are described, and those that every server meets. */
final class HeaderSpoilings {

    private static final String KEY = "Idempotency-Key";

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private HeaderSpoilings() {}

    static Stream<Spoiling> of(Operation operation) {
        var described = operation.parameters().stream()
                .filter(one -> one.in().equals("header"))
                .map(Parameter::name);
        var usual = Stream.of("Authorization", "Accept", "Accept-Language", "traceparent", "X-Forwarded-For");
        return Stream.concat(
                Stream.concat(described, usual).distinct().flatMap(name -> values(operation, name)),
                all().entrySet().stream()
                        .map(one -> new Spoiling(
                                operation,
                                one.getKey(),
                                (good, random) -> one.getValue().apply(good))));
    }

    private static Stream<Spoiling> values(Operation operation, String name) {
        var missing = new Spoiling(operation, "missing at " + name, (good, random) -> good.without(name));
        var twice = new Spoiling(
                operation,
                "twice at " + name,
                (good, random) -> good.and(name, good.header(name).orElse("a")).and(name, "b"));
        var conditions = name.startsWith("If-") ? HeaderTraps.CONDITIONS : List.<Trap>of();
        return Stream.concat(
                Stream.of(missing, twice),
                Stream.concat(HeaderTraps.VALUES.stream(), conditions.stream())
                        .map(trap -> new Spoiling(
                                operation,
                                trap.name() + " at " + name,
                                (good, random) -> good.with(name, trap.value()))));
    }

    private static Map<String, UnaryOperator<Call>> all() {
        var all = new LinkedHashMap<String, UnaryOperator<Call>>();
        Stream.of("text/html", "application/xml", "image/*", "application/json;q=0", "*/*;q=abc", "nonsense", "a/b/c")
                .forEach(type -> all.put("accepts " + type, good -> good.with("Accept", type)));
        Stream.of("*", "de-DE-1996,en;q=0.1", "zz-ZZ", "de;q=2", "i-klingon", "-", "_", "en_US.UTF-8")
                .forEach(language -> all.put("speaks " + language, good -> good.with("Accept-Language", language)));
        Stream.of(
                        "Bearer",
                        "Bearer a.b.c",
                        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.",
                        "Basic YTpi",
                        "Bearer  ",
                        "Digest")
                .forEach(token -> all.put("token " + token, good -> good.with("Authorization", token)));
        all.put("an unsigned link", good -> good.with("Authorization", unsigned("\"sayonce-link\"")));
        all.put("a nested issuer", good -> good.with("Authorization", unsigned("[".repeat(5_000) + "]".repeat(5_000))));
        Stream.of("two words", "\t", "\u00fc").forEach(key -> all.put("key " + name(key), good -> good.with(KEY, key)));
        traced("tracestate", HeaderTraps.TRACE_STATES, all);
        traced("baggage", HeaderTraps.BAGGAGE, all);
        all.put("expects an answer first", good -> good.with("Expect", "100-continue"));
        all.put("expects nonsense", good -> good.with("Expect", "nonsense"));
        all.put("method in a header", good -> good.with("X-HTTP-Method-Override", "DELETE"));
        all.put("range", good -> good.with("Range", "bytes=0-1"));
        all.put("foreign origin", good -> good.with("Origin", "null").with("Access-Control-Request-Method", "PUT"));
        all.put("cookies", good -> good.with("Cookie", "a=\"b; c; =; $Version=1"));
        all.put(
                "200 headers",
                good -> good.under(headers -> {
                    for (var i = 0; i < 200; i++) {
                        headers.add(new Field("X-" + i, "a"));
                    }
                    return headers;
                }));
        all.put("70,000 letters", good -> good.with("X-Odd", "k".repeat(70_000)).unsound());
        all.put("odd host", good -> good.with("Host", "a:b:c").unsound());
        all.put("no host", good -> good.with("Host", "").unsound());
        all.put(
                "upgrade",
                good -> good.with("Connection", "Upgrade")
                        .and("Upgrade", "websocket")
                        .unsound());
        all.put("header with DEL", good -> good.with("X-Odd", "a\u007fb").unsound());
        all.put("header with NUL", good -> good.with("X-Odd", "a\0b").unsound());
        all.put(
                "header with a bare line break",
                good -> good.with("X-Odd", "a\rb").unsound());
        all.put(
                "header with a blank in its name",
                good -> good.with("X Odd", "a").unsound());
        all.put("folded header", good -> good.with("X-Odd", "a\r\n b").unsound());
        return all;
    }

    /** Beside a trace that is right, since nobody looks at the others without it. */
    private static void traced(String header, List<Trap> traps, Map<String, UnaryOperator<Call>> all) {
        traps.forEach(trap -> all.put(
                trap.name() + " at " + header,
                good -> good.with("traceparent", TRACE).with(header, trap.value())));
    }

    private static String unsigned(String issuer) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return "Bearer eyJhbGciOiJub25lIn0.%s."
                .formatted(
                        base64.encodeToString("{\"iss\":%s}".formatted(issuer).getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(String key) {
        return key.isBlank() || key.charAt(0) > '~' ? "U+%04X".formatted((int) key.charAt(0)) : key;
    }
}
