package io.sayonce.complaint;

import java.util.List;

import io.sayonce.kit.personal.Personal;
import org.junit.jupiter.api.Test;

import static io.sayonce.complaint.Given.ANNA;
import static io.sayonce.complaint.Given.BEN;
import static io.sayonce.complaint.Given.CUSTOMER;
import static io.sayonce.complaint.Given.LEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;

class OwnershipTest {

    @Test
    void an_agent_claims_what_the_agents_team_owns() {
        assertEquals(
                List.of(Given.assigned(ANNA.asOwner(), OwnerAssigned.Because.CLAIMED, "Anna")),
                Given.recorded().when(new ClaimComplaint(ANNA)));
    }

    @Test
    void an_agent_of_another_team_cannot_claim() {
        assertEquals(ComplaintRefusals.NOT_YOUR_TEAM, Given.recorded().refused(new ClaimComplaint(BEN)));
    }

    @Test
    void what_an_agent_owns_cannot_be_claimed() {
        assertEquals(ComplaintRefusals.ALREADY_OWNED, Given.claimed().refused(new ClaimComplaint(LEAD)));
    }

    @Test
    void the_owner_takes_responsibility_once() {
        var taken = new ResponsibilityTaken(
                Personal.of(CUSTOMER, new ResponsibilityTaken.InWords("I'm sorry that it broke.")));

        assertEquals(List.of(taken), Given.claimed().when(new TakeResponsibility(ANNA, "I'm sorry that it broke.")));
        assertEquals(
                ComplaintRefusals.ALREADY_TAKEN,
                Given.claimed().and(taken).refused(new TakeResponsibility(ANNA, "Again.")));
    }

    @Test
    void nobody_but_the_owner_or_a_lead_takes_responsibility() {
        assertEquals(ComplaintRefusals.NOT_YOURS, Given.claimed().refused(new TakeResponsibility(BEN, "I'm sorry.")));
        assertEquals(
                1,
                Given.claimed().when(new TakeResponsibility(LEAD, "I'm sorry.")).size());
    }
}
