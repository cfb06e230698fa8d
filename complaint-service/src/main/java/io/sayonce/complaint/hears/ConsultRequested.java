package io.sayonce.complaint.hears;

import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.Owner;
import io.sayonce.complaint.consult.Consults;
import io.sayonce.complaint.consult.Spending;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;

/** {@code consult-requested} of the resolution-service: money above a grant has to be agreed to. */
public record ConsultRequested(UUID consult, UUID proposal, Owner asker, Spending.Money value)
        implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        var request = new Consults.Request(told.id(), asker, new Spending(proposal, value));
        return complaint.consulting(consults -> consults.requested(consult, request));
    }
}
