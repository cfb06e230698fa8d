package io.sayonce.proof.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import io.sayonce.stack.front.Front;

/** What can be wrong with a body as a whole, and with what is said of it. */
final class WholeSpoilings {

    private static final String TYPE = "Content-Type";
    private static final String LENGTH = "Content-Length";

    private WholeSpoilings() {}

    static Stream<Spoiling> of(Operation operation) {
        return all(operation.body().isPresent()).entrySet().stream()
                .map(one -> new Spoiling(
                        operation,
                        one.getKey(),
                        (good, random) -> one.getValue().apply(good)));
    }

    private static Map<String, UnaryOperator<Call>> all(boolean hasBody) {
        var all = new LinkedHashMap<String, UnaryOperator<Call>>();
        if (hasBody) {
            bodies(all);
            types(all);
            lengths(all);
        } else {
            all.put(
                    "body that nobody asked for",
                    good -> good.with(TYPE, "application/json").saying("{\"a\": 1}"));
        }
        return all;
    }

    private static void bodies(Map<String, UnaryOperator<Call>> all) {
        all.put("no body", good -> good.saying(new byte[0]));
        all.put("truncated", good -> good.saying(Arrays.copyOf(good.body(), good.body().length - 1)));
        all.put("half a body", good -> good.saying(Arrays.copyOf(good.body(), good.body().length / 2)));
        all.put("something behind", good -> good.saying(good.text() + " {}"));
        all.put("comment", good -> good.saying("/* */" + good.text()));
        all.put("byte order mark before", good -> good.saying("\ufeff" + good.text()));
        all.put(
                "invalid UTF-8",
                good -> good.saying(good.text().replace("a", "\u00ff").getBytes(StandardCharsets.ISO_8859_1)));
        all.put("UTF-16", good -> good.saying(good.text().getBytes(StandardCharsets.UTF_16)));
        all.put("UTF-32", good -> good.saying(good.text().getBytes(Charset.forName("UTF-32"))));
        all.put("100,000 levels", good -> good.saying("[".repeat(100_000)));
        all.put("50,000 members", good -> good.saying("{" + "\"a\":1,".repeat(50_000) + "\"b\":1}"));
        all.put("name of 2,000 letters", good -> good.saying("{\"" + "a".repeat(2_000) + "\":1}"));
        all.put("prototype", good -> good.saying("{\"__proto__\":{\"a\":1},\"constructor\":{}}"));
        all.put("class", good -> good.saying("{\"@class\":\"java.lang.Runtime\",\"@type\":\"x\"}"));
        all.put("more than the largest body", good -> good.saying(" ".repeat(Front.BODY_BYTES) + good.text()));
        all.put(
                "the largest body",
                good -> good.saying(good.text() + " ".repeat(Front.BODY_BYTES - good.body().length)));
        all.put("form", good -> good.saying("a=b&c=d"));
        all.put("XML", good -> good.saying("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
    }

    private static void types(Map<String, UnaryOperator<Call>> all) {
        all.put("no type", good -> good.without(TYPE));
        Stream.of(
                        "",
                        "json",
                        "text/plain",
                        "text/html",
                        "application/xml",
                        "application/octet-stream",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data; boundary=x",
                        "application/json-patch+json",
                        "application/*",
                        "*/*",
                        "application/json;;;",
                        "application/json; charset=utf-16",
                        "application/json; charset=nonsense",
                        "application/json; charset=\"utf-8",
                        "APPLICATION/JSON",
                        "a".repeat(5_000))
                .forEach(type -> all.put("type " + brief(type), good -> good.with(TYPE, type)));
        all.put("gzip", good -> good.with("Content-Encoding", "gzip").saying(zipped(good.body())));
        all.put("gzip in name only", good -> good.with("Content-Encoding", "gzip"));
        all.put("unknown encoding", good -> good.with("Content-Encoding", "br, nonsense"));
    }

    private static void lengths(Map<String, UnaryOperator<Call>> all) {
        all.put("length too large", good -> good.with(LENGTH, "99999").unsound());
        all.put("length too small", good -> good.with(LENGTH, "1").unsound());
        Stream.of("-1", "abc", "1e3", "99999999999999999999")
                .forEach(length -> all.put(
                        "length " + length, good -> good.with(LENGTH, length).unsound()));
        all.put("two lengths", good -> good.and(LENGTH, "1").and(LENGTH, "2").unsound());
        all.put("no chunks", good -> good.with("Transfer-Encoding", "chunked").unsound());
        all.put(
                "unknown transfer",
                good -> good.with("Transfer-Encoding", "nonsense").unsound());
        all.put(
                "chunked",
                good -> good.with("Transfer-Encoding", "chunked")
                        .saying("%x\r\n%s\r\n0\r\n\r\n".formatted(good.body().length, good.text())));
    }

    private static byte[] zipped(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String brief(String type) {
        return type.length() > 60 ? type.length() + " letters" : type.isEmpty() ? "nothing" : type;
    }
}
