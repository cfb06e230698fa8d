package io.sayonce.complaint;

import java.util.Optional;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code complaint-settled}: the customer says that it is put right. Nobody else can. */
public record ComplaintSettled(By by, Optional<Evidence> evidence, Optional<Personal<InWords>> personal)
        implements Fact<Complaint> {

    /** What the customer said to it. */
    public record InWords(String words) {}

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.become(Complaint.Status.SETTLED);
    }
}
