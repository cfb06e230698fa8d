package io.sayonce.proof.fuzz;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values that programs stumble over. Those for bodies are JSON as it is written, quotes and escapes included. */
final class Traps {

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

    /** What may stand in an address, as it is sent. */
    static final List<Trap> PLACES = Trap.all(
            Trap.table("""
                    nothing            |
                    NUL                | %00
                    line break         | %0d%0aX-Injected:%20yes
                    delete             | %7F
                    bare percent       | %
                    no hexadecimals    | %zz
                    half an escape     | a%2
                    overlong UTF-8     | %c0%af
                    broken UTF-8       | %ff%fe
                    surrogate in UTF-8 | %ed%a0%80
                    emoji              | %F0%9F%91%A9
                    right to left      | %E2%80%AE
                    blank              | %20
                    plus               | +
                    path               | ..%2f..%2fetc%2fpasswd
                    dots               | %2e%2e
                    matrix parameter   | a;b=c;d
                    backslash          | %5c..%5c
                    word               | no-such-thing
                    zero               | 0
                    negative           | -1
                    fraction           | 1.5
                    exponent           | 1e9
                    beyond int         | 2147483648
                    beyond long        | 99999999999999999999
                    nil id             | 00000000-0000-0000-0000-000000000000
                    short id           | 1-2-3-4-5
                    long id            | 0198f4e2-6c1d-7b3a-9f5e-2d8c4a6b1e07f
                    unknown id         | 0198f4e2-6c1d-7b3a-9f5e-2d8c4a6b1e07
                    distant time       | %2B999999999-12-31T23:59:59Z
                    early time         | -999999999-01-01T00:00:00Z
                    no such day        | 2026-02-30T00:00:00Z
                    leap second        | 2026-06-30T23:59:60Z
                    no offset          | 2026-01-31T09:30:00
                    owner of nobody    | team:
                    owner              | agent:%00
                    colons             | ::::
                    SQL                | '%20OR%201=1--
                    HTML               | %3Cscript%3Ealert(1)%3C/script%3E
                    template           | %7B%7B7*7%7D%7D
                    lookup             | %24%7Bjndi:ldap://127.0.0.1:1/a%7D
                    """),
            new Trap("300 letters", "a".repeat(300)),
            new Trap("5,000 letters", "a".repeat(5_000)),
            new Trap("50,000 letters", "a".repeat(50_000)));

    /** What has to be escaped in an address, and what other programs read as something else, as they are. */
    static final List<Trap> RAW = Trap.table("""
            bar              | a|b
            braces           | {b}
            caret            | a^b
            quote            | a"b
            angles           | <b>
            bare backslash   | a\\b
            trailing one     | a\\
            backtick         | a`b
            brackets         | a[0]
            second fragment  | a##b
            group            | $1
            named group      | ${name}
            end of quotation | \\E\\1
            """);

    /** Conditions that are long, or stand at the edge of what a list of tags is. */
    static final List<Trap> CONDITIONS = List.of(
            new Trap("5,000 tags", "\"\",".repeat(5_000) + "\"\""),
            new Trap("3,000 weak tags", "W/\"\",".repeat(3_000) + "W/\"\""),
            new Trap("2,000 tags with blanks", "\"a\" , ".repeat(2_000) + "\"a\""),
            new Trap("tag of 15,000 letters", "\"" + "k".repeat(15_000) + "\""),
            new Trap("blanks behind a tag", "\"a\"" + " ".repeat(15_000) + "x"),
            new Trap("5,000 tags and half a one", "\"\",".repeat(5_000) + "\""),
            new Trap("tag that was never shown", "\"never-shown\""));

    /** States of traces, which a server takes apart before it knows who asks. */
    static final List<Trap> TRACE_STATES = List.of(
            new Trap("60,000 blanks", "a=1" + " ".repeat(60_000) + "b"),
            new Trap("60,000 tabs between", "a=1\t" + "\t".repeat(60_000) + ",b=2"),
            new Trap("15,000 entries", "a=1,".repeat(15_000) + "b=2"),
            new Trap("entry of 60,000 letters", "a=" + "k".repeat(60_000)),
            new Trap("entry without a value", "a"));

    /** What comes along with traces and is taken apart as early. */
    static final List<Trap> BAGGAGE = List.of(
            new Trap("60,000 blanks", "a=1" + " ".repeat(60_000) + "b"),
            new Trap("15,000 entries", "a=1,".repeat(15_000) + "b=2"),
            new Trap("20,000 properties", "a=1" + ";b".repeat(20_000)),
            new Trap("20,000 escapes", "a=" + "%41".repeat(20_000)),
            new Trap("half an escape", "a=%4"),
            new Trap("20,000 signs of equality", "=".repeat(20_000)));

    /** Lists and objects with so many things in them that cannot be used that nobody can look at each. */
    static final List<Trap> LISTS = List.of(
            new Trap("30,000 empty texts", many("[", IntStream.range(0, 30_000).mapToObj(i -> "\"\""), "]")),
            new Trap(
                    "30,000 empty objects", many("[", IntStream.range(0, 30_000).mapToObj(i -> "{}"), "]")));

    static final List<Trap> OBJECTS = List.of(
            new Trap("30,000 members", many("{", IntStream.range(0, 30_000).mapToObj("\"-%d\":\"\""::formatted), "}")));

    private Traps() {}

    private static String many(String begin, Stream<String> all, String end) {
        return all.collect(Collectors.joining(",", begin, end));
    }
}
