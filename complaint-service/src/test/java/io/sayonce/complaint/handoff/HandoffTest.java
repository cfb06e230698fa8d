package io.sayonce.complaint.handoff;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.ClaimComplaint;
import io.sayonce.complaint.ComplaintReading;
import io.sayonce.complaint.ComplaintRefusals;
import io.sayonce.complaint.Given;
import io.sayonce.complaint.Owner;
import io.sayonce.complaint.OwnerAssigned;
import io.sayonce.kit.core.Owed;
import org.junit.jupiter.api.Test;

import static io.sayonce.complaint.Given.ANNA;
import static io.sayonce.complaint.Given.BEN;
import static io.sayonce.complaint.Given.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

class HandoffTest {

    private static final UUID HANDOFF = Given.id(5);
    private static final Duration SOON = Duration.ofHours(4);
    private static final HandoffOffered OFFERED =
            new HandoffOffered(HANDOFF, ANNA.asOwner(), Owner.team("repairs"), NOW.plus(SOON), Optional.empty());

    @Test
    void the_owner_offers_and_stays_the_owner_until_the_receiver_accepts() {
        assertEquals(
                List.of(OFFERED),
                Given.claimed().when(new OfferHandoff(HANDOFF, ANNA, Owner.team("repairs"), Optional.empty(), SOON)));
        assertEquals(ANNA.asOwner(), Given.claimed().and(OFFERED).complaint().owner());
    }

    @Test
    void the_receiver_who_accepts_is_the_owner() {
        var facts = Given.claimed().and(OFFERED).when(new AcceptHandoff(HANDOFF, BEN));

        assertEquals(
                List.of(
                        new HandoffAccepted(HANDOFF),
                        Given.assigned(BEN.asOwner(), OwnerAssigned.Because.HANDED_OFF, "Ben")),
                facts);
    }

    @Test
    void nobody_but_the_receiver_answers_a_hand_off() {
        assertEquals(
                HandoffRefusals.NOT_TO_YOU, Given.claimed().and(OFFERED).refused(new AcceptHandoff(HANDOFF, ANNA)));
        assertEquals(
                HandoffRefusals.NOT_TO_YOU,
                Given.claimed().and(OFFERED).refused(new ReturnHandoff(HANDOFF, ANNA, Optional.empty())));
    }

    @Test
    void a_hand_off_is_answered_once() {
        var returned = Given.claimed()
                .and(OFFERED, new HandoffReturned(HANDOFF, HandoffReturned.Because.DECLINED, Optional.empty()));

        assertEquals(HandoffRefusals.ANSWERED, returned.refused(new AcceptHandoff(HANDOFF, BEN)));
        assertEquals(ANNA.asOwner(), returned.complaint().owner());
    }

    @Test
    void only_one_hand_off_is_open_at_a_time() {
        var offered = Given.claimed().and(OFFERED);

        assertEquals(
                ComplaintRefusals.HANDOFF_OPEN,
                offered.refused(new OfferHandoff(Given.id(6), ANNA, Owner.team("x"), Optional.empty(), SOON)));
        assertEquals(
                ComplaintRefusals.HANDOFF_OPEN,
                Given.recorded()
                        .and(new HandoffOffered(
                                HANDOFF, Owner.team("front-desk"), Owner.team("x"), NOW.plus(SOON), Optional.empty()))
                        .refused(new ClaimComplaint(ANNA)));
    }

    @Test
    void a_hand_off_that_nobody_accepts_goes_back() {
        var reading = new ComplaintReading();
        var offered = Given.claimed().and(OFFERED).complaint();
        var offer = offered.openHandoff().orElseThrow().offer();

        assertEquals(Optional.of(NOW.plus(SOON)), reading.nextDue(offered));
        assertEquals(List.of(), reading.owed(offered, NOW.plus(SOON).minusNanos(1)));
        assertEquals(
                List.of(Owed.byClock(
                        offer,
                        "not-accepted-in-time",
                        new HandoffReturned(HANDOFF, HandoffReturned.Because.NOT_ACCEPTED_IN_TIME, Optional.empty()))),
                reading.owed(offered, NOW.plus(SOON)));
    }
}
