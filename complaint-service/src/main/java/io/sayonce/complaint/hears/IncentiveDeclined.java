package io.sayonce.complaint.hears;

import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;

/** {@code incentive-declined} of the loyalty-service. */
public record IncentiveDeclined(UUID incentive) implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.dealing(dealings -> dealings.become(incentive, "declined"));
    }
}
