package io.sayonce.complaint;

import java.util.Optional;
import java.util.function.UnaryOperator;

import io.sayonce.complaint.handoff.Handoffs;
import io.sayonce.kit.personal.Personal;

/**
 * Who answers for a complaint, and how it comes to be somebody else.
 *
 * @param name how the owner is named to the customer
 * @param responsibility what was said when somebody of ours took it on
 * @param handoffs the changes of owner that were offered
 */
public record Ownership(
        Owner owner,
        Optional<Personal<OwnerAssigned.Named>> name,
        Optional<Personal<ResponsibilityTaken.InWords>> responsibility,
        Handoffs handoffs) {

    static final Ownership NOBODYS =
            new Ownership(Owner.team("nobody"), Optional.empty(), Optional.empty(), Handoffs.NONE);

    Ownership assigned(OwnerAssigned fact) {
        return new Ownership(fact.owner(), Optional.of(fact.personal()), responsibility, handoffs);
    }

    Ownership taken(ResponsibilityTaken fact) {
        return new Ownership(owner, name, Optional.of(fact.personal()), handoffs);
    }

    Ownership handing(UnaryOperator<Handoffs> change) {
        return new Ownership(owner, name, responsibility, change.apply(handoffs));
    }
}
