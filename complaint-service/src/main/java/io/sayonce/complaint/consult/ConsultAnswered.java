package io.sayonce.complaint.consult;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/**
 * {@code consult-answered}: what the colleague thinks of it; what becomes of it is still the owner's to decide.
 *
 * @param agrees whether the money may be spent, or what was asked is seen alike; empty where that was not the question
 */
public record ConsultAnswered(UUID consult, Optional<Boolean> agrees, Personal<Consult.Advice> personal)
        implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.consulting(consults -> consults.answered(this, told));
    }
}
