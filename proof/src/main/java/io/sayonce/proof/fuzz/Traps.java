package io.sayonce.proof.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values that programs stumble over, by name. Those for bodies are JSON as it is written, quotes and escapes included. */
final class Traps {

    /** Of another type than most fields, or beyond what numbers hold. */
    static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("null", "null"),
            Map.entry("true", "true"),
            Map.entry("zero", "0"),
            Map.entry("negative", "-1"),
            Map.entry("fraction", "1.5"),
            Map.entry("beyond double", "1e400"),
            Map.entry("beyond long", "99999999999999999999999999"),
            Map.entry("200 digits", "9".repeat(200)),
            Map.entry("NaN", "NaN"),
            Map.entry("Infinity", "-Infinity"),
            Map.entry("leading zero", "007"),
            Map.entry("empty text", "\"\""),
            Map.entry("blank text", "\" \\t \""),
            Map.entry("number as text", "\"12\""),
            Map.entry("empty list", "[]"),
            Map.entry("list", "[\"a\", 1, null]"),
            Map.entry("empty object", "{}"),
            Map.entry("object", "{\"id\": {\"id\": null}}"),
            Map.entry("40 levels", "[".repeat(40) + "]".repeat(40)),
            Map.entry("3,000 levels", "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000)),
            Map.entry("10,000 members", "[" + "0,".repeat(10_000) + "0]"),
            Map.entry("nothing", ""),
            Map.entry("unquoted", "abc"),
            Map.entry("single quotes", "'abc'"),
            Map.entry("half a text", "\"abc"),
            Map.entry("bad escape", "\"\\x41\""),
            Map.entry("half an escape", "\"\\u12\""));

    /** What a text may begin with, before the words that were there. */
    static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("NUL", "\\u0000"),
            Map.entry("NUL in the open", "\0"),
            Map.entry("bell", "\\u0007"),
            Map.entry("delete", "\\u007f"),
            Map.entry("C1 control", "\\u0085\\u009b"),
            Map.entry("raw line break", "\n"),
            Map.entry("line breaks", "\\r\\n\\u2028\\u2029"),
            Map.entry("high surrogate", "\\ud800"),
            Map.entry("low surrogate", "\\udc00"),
            Map.entry("swapped surrogates", "\\udc00\\ud800"),
            Map.entry("noncharacter", "\\ufffe\\uffff\\ufdd0"),
            Map.entry("byte order mark", "\\ufeff"),
            Map.entry("right to left", "\\u202e\\u2066 evil"),
            Map.entry("combining marks", "a" + "\\u0301".repeat(50)),
            Map.entry("zero width", "\\u200b\\u200d\\u2060"),
            Map.entry("emoji", "👩‍👩‍👧‍👦🏳️‍🌈"),
            Map.entry("four bytes", "𝕏𠜎\\ud83d\\ude00"),
            Map.entry("private use", "\\ue000\\udbff\\udfff"),
            Map.entry("ligature", "ﷺﬃİß"),
            Map.entry("SQL", "'; DROP TABLE journal; --"),
            Map.entry("SQL union", "' OR '1'='1' UNION SELECT NULL--"),
            Map.entry("backslashes", "\\\\' \\\\x00 \\\\"),
            Map.entry("percent signs", "%s%n%d%x %00 %"),
            Map.entry("HTML", "<script>alert(1)</script><img src=x onerror=alert(1)>"),
            Map.entry("entities", "&lt;&#x27;]]>"),
            Map.entry("template", "{{7*7}}${7*7}#{7*7}<%= 7*7 %>"),
            Map.entry("Qute", "{cdi:mailer}{inject:vertx}{#include x}{/if}{name.length}"),
            Map.entry("lookup", "${jndi:ldap://127.0.0.1:1/a}${env:PATH}"),
            Map.entry("header", "\\r\\nX-Injected: yes\\r\\n\\r\\n"),
            Map.entry("mail header", "a@example.org\\nBcc: b@example.org\\n"),
            Map.entry("path", "../../../../etc/passwd"),
            Map.entry("formula", "=cmd|' /C calc'!A1"),
            Map.entry("JSON", "\\\",\\\"owner\\\":\\\"me"));

    /** What may stand in an address, as it is sent. */
    static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("nothing", ""),
            Map.entry("NUL", "%00"),
            Map.entry("line break", "%0d%0aX-Injected:%20yes"),
            Map.entry("delete", "%7F"),
            Map.entry("bare percent", "%"),
            Map.entry("no hexadecimals", "%zz"),
            Map.entry("half an escape", "a%2"),
            Map.entry("overlong UTF-8", "%c0%af"),
            Map.entry("broken UTF-8", "%ff%fe"),
            Map.entry("surrogate in UTF-8", "%ed%a0%80"),
            Map.entry("emoji", "%F0%9F%91%A9"),
            Map.entry("right to left", "%E2%80%AE"),
            Map.entry("blank", "%20"),
            Map.entry("plus", "+"),
            Map.entry("path", "..%2f..%2fetc%2fpasswd"),
            Map.entry("dots", "%2e%2e"),
            Map.entry("matrix parameter", "a;b=c;d"),
            Map.entry("backslash", "%5c..%5c"),
            Map.entry("word", "no-such-thing"),
            Map.entry("zero", "0"),
            Map.entry("negative", "-1"),
            Map.entry("fraction", "1.5"),
            Map.entry("exponent", "1e9"),
            Map.entry("beyond int", "2147483648"),
            Map.entry("beyond long", "99999999999999999999"),
            Map.entry("nil id", "00000000-0000-0000-0000-000000000000"),
            Map.entry("short id", "1-2-3-4-5"),
            Map.entry("long id", "0198f4e2-6c1d-7b3a-9f5e-2d8c4a6b1e07f"),
            Map.entry("unknown id", "0198f4e2-6c1d-7b3a-9f5e-2d8c4a6b1e07"),
            Map.entry("distant time", "%2B999999999-12-31T23:59:59Z"),
            Map.entry("early time", "-999999999-01-01T00:00:00Z"),
            Map.entry("no such day", "2026-02-30T00:00:00Z"),
            Map.entry("leap second", "2026-06-30T23:59:60Z"),
            Map.entry("no offset", "2026-01-31T09:30:00"),
            Map.entry("owner of nobody", "team:"),
            Map.entry("owner", "agent:%00"),
            Map.entry("colons", "::::"),
            Map.entry("SQL", "'%20OR%201=1--"),
            Map.entry("HTML", "%3Cscript%3Ealert(1)%3C/script%3E"),
            Map.entry("template", "%7B%7B7*7%7D%7D"),
            Map.entry("lookup", "%24%7Bjndi:ldap://127.0.0.1:1/a%7D"),
            Map.entry("300 letters", "a".repeat(300)),
            Map.entry("5,000 letters", "a".repeat(5_000)),
            Map.entry("50,000 letters", "a".repeat(50_000)));

    private Traps() {}

    /** Times and durations at the edges of what programs hold. */
    static Map<String, String> times() {
        var times = new LinkedHashMap<String, String>();
        times.put("distant time", "\"+999999999-12-31T23:59:59Z\"");
        times.put("early time", "\"-999999999-01-01T00:00:00Z\"");
        times.put("year 0", "\"0000-01-01T00:00:00Z\"");
        times.put("year 9999", "\"9999-12-31T23:59:59.999999999Z\"");
        times.put("beyond PostgreSQL", "\"+294277-01-01T00:00:00Z\"");
        times.put("before PostgreSQL", "\"-4714-01-01T00:00:00Z\"");
        times.put("no such day", "\"2026-02-30T00:00:00Z\"");
        times.put("leap second", "\"2026-06-30T23:59:60Z\"");
        times.put("no offset", "\"2026-01-31T09:30:00\"");
        times.put("large offset", "\"2026-01-31T09:30:00+18:00\"");
        times.put("seconds since 1970", "1790000000");
        times.put("longest duration", "\"PT2562047788015215H30M7S\"");
        times.put("negative duration", "\"PT-4H\"");
        times.put("years", "\"P999999999Y\"");
        return times;
    }
}
