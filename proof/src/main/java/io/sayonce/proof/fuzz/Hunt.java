package io.sayonce.proof.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.sayonce.proof.Site;
import io.sayonce.proof.fuzz.Fault.Rule;
import io.sayonce.stack.demo.Fact;
import io.sayonce.stack.demo.Watch;
import io.sayonce.stack.plan.Service;

/**
 * Searches for canaries wherever a person's words would outlive that person: in logs, in databases, on the topic; as
 * they are, in hexadecimals and in base64.
 */
record Hunt(Site site) {

    private static final int BASE64_PIECE = 3;
    private static final int SHOWN = 500;
    private static final List<String> SIGNS = signs();

    List<Finding> run() {
        return Stream.of(logs(site.logs()), databases(), topic())
                .flatMap(all -> all)
                .toList();
    }

    /** How a canary looks like, however it was written. */
    static List<String> signs() {
        var mark = Canary.MARK.getBytes(StandardCharsets.UTF_8);
        var base64 = IntStream.range(0, BASE64_PIECE).mapToObj(before -> {
            var cut = (BASE64_PIECE - before) % BASE64_PIECE;
            var whole = Arrays.copyOfRange(mark, cut, mark.length - (mark.length - cut) % BASE64_PIECE);
            return Base64.getEncoder().encodeToString(whole);
        });
        return Stream.concat(Stream.of(Canary.MARK, HexFormat.of().formatHex(mark)), base64)
                .distinct()
                .toList();
    }

    static Stream<Finding> logs(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList().stream().flatMap(Hunt::log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Finding> log(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.filter(Hunt::isOpen).map(line -> found("log " + file.getFileName(), line)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Finding> databases() {
        return Arrays.stream(Service.values())
                .flatMap(service -> new OpenColumns(site.database(service), signs())
                        .found()
                        .map(one -> found("database " + service.label() + " " + one.column(), one.value())));
    }

    private Stream<Finding> topic() {
        try (var watch = Watch.fromTheBeginning(site.bootstrapServers())) {
            watch.catchUp();
            return facts(watch.all());
        }
    }

    static Stream<Finding> facts(List<Fact> topic) {
        return topic.stream()
                .filter(fact -> isOpen(fact.key() + fact.headers() + fact.value()))
                .map(fact -> found("topic " + fact.type(), fact.headers() + fact.value()));
    }

    private static boolean isOpen(String text) {
        return SIGNS.stream().anyMatch(text::contains);
    }

    private static Finding found(String where, String text) {
        var from = Math.max(0, SIGNS.stream().mapToInt(text::indexOf).max().orElse(0) - SHOWN);
        var shown = text.substring(from, Math.min(text.length(), from + 2 * SHOWN));
        return new Finding(new Fault(Rule.SEALED, "a canary"), where, "", shown);
    }
}
