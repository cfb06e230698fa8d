package io.sayonce.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.sayonce.kit.core.Fact;
import io.sayonce.resolution.grant.GrantFreed;
import io.sayonce.resolution.grant.GrantUsed;
import io.sayonce.resolution.grant.Reservation;
import io.sayonce.resolution.grant.Spending;
import io.sayonce.resolution.hears.ComplaintClosed;
import io.sayonce.resolution.hears.ComplaintRecorded;
import io.sayonce.resolution.hears.ComplaintReopened;
import io.sayonce.resolution.hears.ComplaintSettled;
import io.sayonce.resolution.hears.OwnerAssigned;
import io.sayonce.resolution.promise.PromiseBroken;
import io.sayonce.resolution.promise.PromiseClock;
import io.sayonce.resolution.promise.PromiseDueSoon;
import io.sayonce.resolution.promise.PromiseFulfilled;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.promise.PromiseMade;
import io.sayonce.resolution.promise.PromiseRenegotiated;
import io.sayonce.resolution.promise.PromiseWithdrawn;
import io.sayonce.resolution.promise.Timing;
import io.sayonce.resolution.promise.Withdrawal;
import io.sayonce.resolution.proposal.Proposal;
import io.sayonce.resolution.proposal.Remedy;
import io.sayonce.resolution.proposal.ResolutionInadequate;
import io.sayonce.resolution.proposal.SolutionChosen;
import io.sayonce.resolution.proposal.SolutionCountered;
import io.sayonce.resolution.proposal.SolutionDeclined;
import io.sayonce.resolution.proposal.SolutionProposed;
import io.sayonce.resolution.standard.StandardApplied;
import org.junit.jupiter.api.Test;

import static io.sayonce.resolution.Story.ANNA;
import static io.sayonce.resolution.Story.COMPLAINT;
import static io.sayonce.resolution.Story.CUSTOMER;
import static io.sayonce.resolution.Story.FRONT_DESK;
import static io.sayonce.resolution.Story.NOON;
import static io.sayonce.resolution.Story.id;
import static io.sayonce.resolution.Story.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What two services say at the same time can be told in any order that keeps each service's own. */
class InterleavingTest {

    private static final ComplaintRecorded RECORDED = new ComplaintRecorded(CUSTOMER, Optional.of("Gizmo 3000"));

    private static final Reservation RESERVED =
            new Reservation("front-line", ANNA.id(), LocalDate.of(2026, 11, 21), Money.of("100.00 EUR"));

    private static final List<Fact<Resolution>> HEARD = List.of(
            new OwnerAssigned(FRONT_DESK, OwnerAssigned.Because.RECORDED),
            new OwnerAssigned(ANNA, OwnerAssigned.Because.CLAIMED),
            new ComplaintSettled(),
            new ComplaintReopened(),
            new ComplaintClosed());

    private static final List<Fact<Resolution>> SAID = List.of(
            new StandardApplied("default", "1", "default", NOON, List.of()),
            proposed(id(11)),
            proposed(id(12)),
            proposed(id(15)),
            new SolutionDeclined(id(11), By.CUSTOMER, Optional.empty(), Optional.empty()),
            new SolutionCountered(
                    id(15),
                    Optional.empty(),
                    By.CUSTOMER,
                    Optional.empty(),
                    said(new SolutionCountered.Words("Two of them."))),
            new ResolutionInadequate(ResolutionInadequate.Because.DECLINED, List.of(id(11), id(15))),
            new SolutionChosen(id(12), "a", NOON.plusSeconds(9), By.CUSTOMER, Optional.empty(), Optional.empty()),
            new PromiseMade(
                    id(13),
                    Optional.of(id(12)),
                    PromiseKind.DELIVERY,
                    NOON.plusSeconds(9),
                    ANNA,
                    Optional.empty(),
                    said(new PromiseMade.Words("A new gizmo."))),
            new PromiseRenegotiated(
                    id(13), NOON.plusSeconds(10), NOON.plusSeconds(9), By.CUSTOMER, Optional.empty(), Optional.empty()),
            new PromiseDueSoon(id(13), NOON.plusSeconds(10), ANNA),
            new PromiseBroken(id(13), NOON.plusSeconds(10)),
            new PromiseFulfilled(id(13), Timing.LATE, NOON.plusSeconds(11), new Evidence("parcel", "PX-1"), false),
            new PromiseMade(
                    id(14),
                    Optional.empty(),
                    PromiseKind.CALLBACK,
                    NOON.plusSeconds(99),
                    FRONT_DESK,
                    Optional.of("front-desk"),
                    said(new PromiseMade.Words("A call."))),
            new PromiseWithdrawn(id(14), Withdrawal.By.CUSTOMER, Optional.empty(), false, Optional.empty()),
            freed(id(11), GrantFreed.Because.DECLINED),
            new GrantUsed("front-line", ANNA.id(), RESERVED.day(), id(12), "a", Money.of("40.00 EUR")),
            freed(id(15), GrantFreed.Because.COUNTERED));

    @Test
    void every_order_that_is_causally_possible_comes_to_the_same_state() {
        var orders = merged(HEARD, SAID).toList();
        assertEquals(33_649, orders.size(), "23 choose 5");

        var states = orders.stream().map(InterleavingTest::told).distinct().toList();

        assertEquals(1, states.size());
        var resolution = states.get(0);
        assertEquals(Optional.of(ANNA), resolution.owner());
        assertEquals(Optional.of("front-desk"), resolution.circumstances().teamOf(ANNA));
        assertEquals(true, resolution.closed());
        assertEquals(List.of(), PromiseClock.owed(resolution, NOON.plusSeconds(20)));
        assertEquals(List.of(), Spending.owed(resolution));
        assertEquals(
                Money.of("40.00 EUR"), resolution.ledger().used(RESERVED.value().currency()));
    }

    @Test
    void what_a_shortened_topic_does_not_tell_any_more_is_missed_without_harm() {
        var rest = new Story(told(List.of()), NOON)
                .told(
                        SAID.get(4),
                        SAID.get(5),
                        SAID.get(7),
                        SAID.get(9),
                        SAID.get(10),
                        SAID.get(11),
                        SAID.get(12),
                        SAID.get(14),
                        SAID.get(15),
                        SAID.get(16),
                        SAID.get(17));

        assertEquals(told(List.of()), rest.resolution());
    }

    private static Resolution told(List<Fact<Resolution>> facts) {
        var story = new Story(Resolution.blank(COMPLAINT), NOON).told(RECORDED);
        for (var fact : facts) {
            story = story.told(fact);
        }
        return story.resolution();
    }

    private static <T> Stream<List<T>> merged(List<T> left, List<T> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Stream.of(concat(left, right));
        }
        var leftFirst = merged(left.subList(1, left.size()), right).map(rest -> concat(left.subList(0, 1), rest));
        var rightFirst = merged(left, right.subList(1, right.size())).map(rest -> concat(right.subList(0, 1), rest));
        return Stream.concat(leftFirst, rightFirst);
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static SolutionProposed proposed(UUID proposal) {
        var words =
                new SolutionProposed.Words(List.of(new SolutionProposed.Text("a", "A new gizmo.")), Optional.empty());
        var option = new Proposal.Option(
                "a", Remedy.REPLACEMENT, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new SolutionProposed(
                proposal, List.of(option), Optional.empty(), Optional.of(RESERVED), Optional.of(0), said(words));
    }

    private static GrantFreed freed(UUID proposal, GrantFreed.Because because) {
        return new GrantFreed("front-line", ANNA.id(), RESERVED.day(), proposal, because, RESERVED.value());
    }
}
