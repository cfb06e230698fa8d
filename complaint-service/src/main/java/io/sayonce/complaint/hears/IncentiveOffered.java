package io.sayonce.complaint.hears;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;

/** {@code incentive-offered} of the loyalty-service. */
public record IncentiveOffered(UUID incentive, Money value) implements Fact<Complaint> {

    /** An amount as it is written, e.g. {@code 12.50 EUR}. */
    public record Money(String amount, String currency) {}

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.dealing(
                dealings -> dealings.with(new Dealings.Incentive(incentive, "offered", Optional.of(value))));
    }
}
