package io.sayonce.complaint;

import java.util.Optional;

/**
 * A member of staff who acts on a complaint.
 *
 * @param id the pseudonym that facts know the person by
 * @param team whose colleague it is
 * @param name how the person is named to a customer
 * @param lead whether the person may act for any owner
 */
public record Staff(String id, Optional<String> team, String name, boolean lead) {

    public Owner asOwner() {
        return Owner.agent(id);
    }

    /** Whether a hand-off to this owner is a hand-off to this person. */
    public boolean is(Owner owner) {
        return owner.equals(asOwner()) || isOf(owner);
    }

    /** Whether the owner is this person's team. */
    public boolean isOf(Owner owner) {
        return team.map(Owner::team).filter(owner::equals).isPresent();
    }

    /** Whether this person may act as the owner of the complaint. */
    public boolean answersFor(Complaint complaint) {
        return lead || complaint.owner().equals(asOwner());
    }
}
