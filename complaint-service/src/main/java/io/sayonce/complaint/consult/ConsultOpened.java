package io.sayonce.complaint.consult;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.Owner;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/**
 * {@code consult-opened}: somebody else was asked to look at it, too. Owner and customer stay where they are.
 *
 * @param asker who wants a second pair of eyes
 * @param of who is asked; empty where any colleague will do
 * @param spending the money that is asked for; empty where advice is
 */
public record ConsultOpened(
        UUID consult,
        Owner asker,
        Optional<Owner> of,
        Optional<Spending> spending,
        Optional<Personal<Consult.Question>> personal)
        implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.consulting(consults -> consults.opened(this, told));
    }
}
