package io.sayonce.resolution.grant.file;

import java.time.LocalDate;

import io.sayonce.resolution.Money;
import io.sayonce.resolution.file.Fault;
import io.sayonce.resolution.grant.Limits;

/** Limits as they are written; money such as {@code 250.00 EUR}. */
record LimitsEntry(LocalDate effectiveFrom, String perComplaint, String perDay) {

    Limits toLimits() {
        Fault.required("effectiveFrom", effectiveFrom);
        return Fault.in(
                "from " + effectiveFrom,
                () -> new Limits(effectiveFrom, money("perComplaint", perComplaint), money("perDay", perDay)));
    }

    private static Money money(String field, String text) {
        return Fault.in(field, () -> Money.of(Fault.required("money", text)));
    }
}
