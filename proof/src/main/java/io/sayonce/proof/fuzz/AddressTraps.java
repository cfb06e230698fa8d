package io.sayonce.proof.fuzz;

import java.util.List;

/** What programs stumble over in an address. */
final class AddressTraps {

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

    private AddressTraps() {}
}
