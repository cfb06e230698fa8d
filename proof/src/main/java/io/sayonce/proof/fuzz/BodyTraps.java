package io.sayonce.proof.fuzz;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values of bodies that programs stumble over: JSON as it is written, quotes and escapes included. */
final class BodyTraps {

    /** Of another type than most fields, or beyond what numbers hold. */
    static final List<Trap> VALUES = Trap.all(
            Trap.table("""
                    null           | null
                    true           | true
                    zero           | 0
                    negative       | -1
                    fraction       | 1.5
                    beyond double  | 1e400
                    beyond long    | 99999999999999999999999999
                    NaN            | NaN
                    Infinity       | -Infinity
                    leading zero   | 007
                    empty text     | ""
                    blank text     | " \\t "
                    number as text | "12"
                    empty list     | []
                    list           | ["a", 1, null]
                    empty object   | {}
                    object         | {"id": {"id": null}}
                    nothing        |
                    unquoted       | abc
                    single quotes  | 'abc'
                    half a text    | "abc
                    bad escape     | "\\x41"
                    half an escape | "\\u12"
                    """),
            new Trap("200 digits", "9".repeat(200)),
            new Trap("40 levels", "[".repeat(40) + "]".repeat(40)),
            new Trap("3,000 levels", "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000)),
            new Trap("10,000 members", "[" + "0,".repeat(10_000) + "0]"));

    /** What a text may begin with, before the words that were there. */
    static final List<Trap> TEXTS = Trap.all(
            Trap.table("""
                    NUL                | \\u0000
                    bell               | \\u0007
                    delete             | \\u007f
                    C1 control         | \\u0085\\u009b
                    line breaks        | \\r\\n\\u2028\\u2029
                    high surrogate     | \\ud800
                    low surrogate      | \\udc00
                    swapped surrogates | \\udc00\\ud800
                    noncharacter       | \\ufffe\\uffff\\ufdd0
                    byte order mark    | \\ufeff
                    right to left      | \\u202e\\u2066 evil
                    zero width         | \\u200b\\u200d\\u2060
                    emoji              | 👩‍👩‍👧‍👦🏳️‍🌈
                    four bytes         | 𝕏𠜎\\ud83d\\ude00
                    private use        | \\ue000\\udbff\\udfff
                    ligature           | ﷺﬃİß
                    SQL                | '; DROP TABLE journal; --
                    SQL union          | ' OR '1'='1' UNION SELECT NULL--
                    backslashes        | \\\\' \\\\x00 \\\\
                    percent signs      | %s%n%d%x %00 %
                    HTML               | <script>alert(1)</script><img src=x onerror=alert(1)>
                    entities           | &lt;&#x27;]]>
                    template           | {{7*7}}${7*7}#{7*7}<%= 7*7 %>
                    Qute               | {cdi:mailer}{inject:vertx}{#include x}{/if}{name.length}
                    lookup             | ${jndi:ldap://127.0.0.1:1/a}${env:PATH}
                    header             | \\r\\nX-Injected: yes\\r\\n\\r\\n
                    mail header        | a@example.org\\nBcc: b@example.org\\n
                    path               | ../../../../etc/passwd
                    formula            | =cmd|' /C calc'!A1
                    JSON               | \\",\\"owner\\":\\"me
                    """),
            new Trap("NUL in the open", "\0"),
            new Trap("raw line break", "\n"),
            new Trap("combining marks", "a" + "\\u0301".repeat(50)));

    /** Times and durations at the edges of what programs hold. */
    static final List<Trap> TIMES = Trap.table("""
                    distant time       | "+999999999-12-31T23:59:59Z"
                    early time         | "-999999999-01-01T00:00:00Z"
                    year 0             | "0000-01-01T00:00:00Z"
                    year 9999          | "9999-12-31T23:59:59.999999999Z"
                    beyond PostgreSQL  | "+294277-01-01T00:00:00Z"
                    before PostgreSQL  | "-4714-01-01T00:00:00Z"
                    no such day        | "2026-02-30T00:00:00Z"
                    leap second        | "2026-06-30T23:59:60Z"
                    no offset          | "2026-01-31T09:30:00"
                    large offset       | "2026-01-31T09:30:00+18:00"
                    seconds since 1970 | 1790000000
                    longest duration   | "PT2562047788015215H30M7S"
                    negative duration  | "PT-4H"
                    years              | "P999999999Y"
                    """);

    /** Lists and objects with so many things in them that cannot be used that nobody can look at each. */
    static final List<Trap> LISTS = List.of(
            new Trap("30,000 empty texts", list("\"\"", 30_000)), new Trap("30,000 empty objects", list("{}", 30_000)));

    static final List<Trap> OBJECTS = List.of(new Trap(
            "30,000 members",
            IntStream.range(0, 30_000).mapToObj("\"-%d\":\"\""::formatted).collect(Collectors.joining(",", "{", "}"))));

    private BodyTraps() {}

    private static String list(String element, int times) {
        return "[" + String.join(",", Collections.nCopies(times, element)) + "]";
    }
}
