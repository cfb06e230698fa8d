package io.sayonce.resolution.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Refusals;
import io.sayonce.resolution.By;
import io.sayonce.resolution.ComplaintRefusals;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.hears.ComplaintClosed;
import org.junit.jupiter.api.Test;

import static io.sayonce.resolution.Story.ANNAS;
import static io.sayonce.resolution.Story.NOON;
import static io.sayonce.resolution.Story.begun;
import static io.sayonce.resolution.Story.factId;
import static io.sayonce.resolution.Story.id;
import static io.sayonce.resolution.Story.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The customer answers with a wish, and staff answers that: with what was wished, or with a no and something else. */
class CounterProposalTest {

    private static final UUID PROPOSAL = id(7);
    private static final UUID OTHER = id(8);
    private static final Instant FRIDAY = NOON.plus(Duration.ofDays(6));
    private static final CustomersAct IN_PERSON = new CustomersAct(By.CUSTOMER, Optional.empty());
    private static final Optional<SolutionCountered.Desired> WISH =
            Optional.of(new SolutionCountered.Desired(Optional.of(Remedy.REFUND), Optional.of(FRIDAY)));
    private static final CounterSolutions COUNTER = counter(IN_PERSON, WISH);
    private static final SolutionCountered COUNTERED = new SolutionCountered(
            PROPOSAL,
            WISH,
            By.CUSTOMER,
            Optional.empty(),
            said(new SolutionCountered.Words("My money back, by Friday.")));
    private static final String BECAUSE = "The green one is sold out until spring.";

    @Test
    void the_customer_says_what_it_should_be_instead() {
        assertEquals(List.of(COUNTERED), proposed().decides(COUNTER));
    }

    @Test
    void a_platform_relays_a_wish_with_the_evidence_of_the_customers_own_act() {
        var shown = Optional.of(new Evidence("button", "chat-1"));
        var bare = counter(new CustomersAct(By.PLATFORM, Optional.empty()), Optional.empty());

        proposed().refuses(bare, Refusals.EVIDENCE_NEEDED);
        assertEquals(
                List.of(new SolutionCountered(PROPOSAL, Optional.empty(), By.PLATFORM, shown, COUNTERED.personal())),
                proposed().decides(counter(new CustomersAct(By.PLATFORM, shown), Optional.empty())));
    }

    @Test
    void a_wish_is_for_a_day_to_come() {
        var yesterday = new SolutionCountered.Desired(Optional.empty(), Optional.of(NOON.minusSeconds(1)));

        proposed()
                .refuses(
                        counter(IN_PERSON, Optional.of(yesterday)),
                        Refusals.invalidValue("/desired/wantedBy", "must lie in the future, within two years"));
    }

    @Test
    void what_was_countered_is_replied_to_and_remembers_the_wish() {
        var countered = countered();

        countered.refuses(COUNTER, ProposalRefusals.ALREADY_COUNTERED);
        countered.refuses(new DeclineSolutions(PROPOSAL, IN_PERSON, "No."), ProposalRefusals.ALREADY_COUNTERED);
        assertEquals(
                Optional.of(new Reply.Counter(factId(COUNTERED), WISH, IN_PERSON, NOON, COUNTERED.personal())),
                countered.resolution().proposal(PROPOSAL).flatMap(Proposal::reply));
    }

    @Test
    void what_was_declined_or_never_proposed_is_not_countered() {
        var declined = new SolutionDeclined(PROPOSAL, By.CUSTOMER, Optional.empty(), Optional.empty());

        proposed().told(declined).refuses(COUNTER, ProposalRefusals.ALREADY_DECLINED);
        begun().refuses(COUNTER, ProposalRefusals.NOT_FOUND);
    }

    @Test
    void in_a_closed_complaint_nobody_could_answer_a_wish() {
        proposed().told(new ComplaintClosed()).refuses(COUNTER, ComplaintRefusals.CLOSED);
    }

    @Test
    void a_no_goes_with_its_reason_and_an_alternative() {
        var facts = countered().decides(refuse(PROPOSAL, BECAUSE));

        var text = List.of(new SolutionProposed.Text("a", "A voucher."));
        assertEquals(
                List.of(new SolutionProposed(
                        id(101),
                        List.of(new Proposal.Option(
                                "a",
                                Remedy.GESTURE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                        Optional.of(PROPOSAL),
                        Optional.empty(),
                        Optional.of(0),
                        said(new SolutionProposed.Words(text, Optional.of(BECAUSE))))),
                facts);
    }

    @Test
    void a_policy_is_no_reason() {
        countered().refuses(refuse(PROPOSAL, "It is company policy."), ProposalRefusals.POLICY_IS_NO_REASON);
    }

    @Test
    void only_a_wish_can_be_refused() {
        var noWish = Refusals.invalidValue(
                "/refuses", "must be a proposal of this complaint to which the customer made a counter-proposal");

        begun().refuses(refuse(PROPOSAL, BECAUSE), noWish);
        proposed().refuses(refuse(PROPOSAL, BECAUSE), noWish);
        countered().refuses(refuse(OTHER, BECAUSE), noWish);
    }

    @Test
    void a_wish_is_refused_once() {
        var refused = countered().told(proposal(OTHER, Optional.of(PROPOSAL)));

        refused.refuses(refuse(PROPOSAL, BECAUSE), ProposalRefusals.ALREADY_REFUSED);
    }

    private static Story proposed() {
        return begun().told(proposal(PROPOSAL, Optional.empty()));
    }

    private static Story countered() {
        return proposed().told(COUNTERED);
    }

    private static SolutionProposed proposal(UUID id, Optional<UUID> refuses) {
        var option = new Proposal.Option(
                "a", Remedy.REPLACEMENT, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var text = List.of(new SolutionProposed.Text("a", "A new gizmo."));
        return new SolutionProposed(
                id,
                List.of(option),
                refuses,
                Optional.empty(),
                Optional.of(0),
                said(new SolutionProposed.Words(text, Optional.empty())));
    }

    private static ProposeSolutions refuse(UUID countered, String because) {
        var voucher = new Offer(Remedy.GESTURE, "A voucher.", Optional.empty(), Optional.empty(), Optional.empty());
        return new ProposeSolutions(
                List.of(voucher), Optional.of(new Denial(countered, because)), ANNAS, Map.of(), Optional.empty());
    }

    private static CounterSolutions counter(CustomersAct act, Optional<SolutionCountered.Desired> desired) {
        return new CounterSolutions(PROPOSAL, "My money back, by Friday.", desired, act);
    }
}
