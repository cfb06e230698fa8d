package io.sayonce.proof.fuzz;

import java.util.List;

/** What programs stumble over in a header. */
final class HeaderTraps {

    /** What may stand in any header. */
    static final List<Trap> VALUES = List.of(
            new Trap("nothing", ""),
            new Trap("blanks", "   "),
            new Trap("star", "*"),
            new Trap("quotes", "\"\"\"\"\""),
            new Trap("commas", ",,,,"),
            new Trap("weak", "W/\"a\", \"b\", W/"),
            new Trap("ISO-8859-1", "\u00e4\u00ff"),
            new Trap("SQL", "' OR 1=1 --"),
            new Trap("lookup", "${jndi:ldap://127.0.0.1:1/a}"),
            new Trap("percent signs", "%00%0d%0aX-Injected:%20yes%n%s"),
            new Trap("2,000 hyphens", "en" + "-aa".repeat(2_000)),
            new Trap("255 letters", "k".repeat(255)),
            new Trap("256 letters", "k".repeat(256)),
            new Trap("10,000 letters", "k".repeat(10_000)),
            new Trap("20,000 letters", "k".repeat(20_000)));

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

    private HeaderTraps() {}
}
