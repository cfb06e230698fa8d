package io.sayonce.resolution.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Owed;
import io.sayonce.kit.core.Refusals;
import io.sayonce.resolution.By;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Money;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.calendar.AroundTheClock;
import io.sayonce.resolution.hears.ComplaintClosed;
import io.sayonce.resolution.hears.ComplaintReopened;
import io.sayonce.resolution.proposal.ChooseSolution;
import io.sayonce.resolution.proposal.DeclineSolutions;
import io.sayonce.resolution.proposal.Offer;
import io.sayonce.resolution.proposal.Proposal;
import io.sayonce.resolution.proposal.ProposalRefusals;
import io.sayonce.resolution.proposal.ProposeSolutions;
import io.sayonce.resolution.proposal.Remedy;
import io.sayonce.resolution.proposal.SolutionChosen;
import io.sayonce.resolution.proposal.SolutionCountered;
import io.sayonce.resolution.proposal.SolutionDeclined;
import io.sayonce.resolution.proposal.SolutionProposed;
import org.junit.jupiter.api.Test;

import static io.sayonce.resolution.Story.ANNA;
import static io.sayonce.resolution.Story.ANNAS;
import static io.sayonce.resolution.Story.NOON;
import static io.sayonce.resolution.Story.begun;
import static io.sayonce.resolution.Story.factId;
import static io.sayonce.resolution.Story.id;
import static io.sayonce.resolution.Story.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Money is set aside with the proposal, spent with the choice, and free again otherwise. */
class SpendingTest {

    private static final UUID PROPOSAL = id(7);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Money DEAR = Money.of("129.00 EUR");
    private static final Money CHEAP = Money.of("20.00 EUR");
    private static final CustomersAct IN_PERSON = new CustomersAct(By.CUSTOMER, Optional.empty());
    private static final Reservation RESERVATION = new Reservation("front-line", ANNA.id(), TODAY, DEAR);
    private static final SolutionProposed.Words WORDS = new SolutionProposed.Words(
            List.of(
                    new SolutionProposed.Text("a", "A new gizmo."),
                    new SolutionProposed.Text("b", "A crank."),
                    new SolutionProposed.Text("c", "An apology.")),
            Optional.empty());
    private static final SolutionProposed PROPOSED = new SolutionProposed(
            PROPOSAL,
            List.of(
                    new Proposal.Option(
                            "a",
                            Remedy.REPLACEMENT,
                            Optional.empty(),
                            Optional.of(DEAR),
                            Optional.empty(),
                            Optional.empty()),
                    new Proposal.Option(
                            "b",
                            Remedy.REPAIR,
                            Optional.empty(),
                            Optional.of(CHEAP),
                            Optional.empty(),
                            Optional.empty()),
                    new Proposal.Option(
                            "c",
                            Remedy.GESTURE,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())),
            Optional.empty(),
            Optional.of(RESERVATION),
            Optional.of(0),
            said(WORDS));

    private final Story open = begun().told(PROPOSED);

    @Test
    void as_much_is_set_aside_as_the_dearest_option_costs() {
        var offers = List.of(offer(Optional.of(CHEAP)), offer(Optional.of(DEAR)), offer(Optional.empty()));

        var proposed = (SolutionProposed) begun().decides(propose(offers)).get(0);

        assertEquals(Optional.of(RESERVATION), proposed.reserved());
        assertEquals(Optional.of(0), proposed.approvalHops(), "nobody has to approve it");
    }

    @Test
    void what_costs_nothing_needs_no_grant() {
        for (var cost : List.of(Optional.<Money>empty(), Optional.of(Money.of("0.00 USD")))) {
            var proposed = (SolutionProposed)
                    begun().decides(propose(List.of(offer(cost)))).get(0);

            assertEquals(Optional.empty(), proposed.reserved());
            assertEquals(Optional.of(0), proposed.approvalHops());
        }
    }

    @Test
    void nothing_is_set_aside_in_a_currency_for_which_there_is_no_grant() {
        var dollars = Money.of("1.00 USD");

        begun().refuses(propose(List.of(offer(Optional.of(dollars)))), GrantRefusals.without(dollars.currency()));
    }

    @Test
    void the_options_of_a_proposal_are_in_one_currency() {
        var offers =
                List.of(offer(Optional.of(DEAR)), offer(Optional.empty()), offer(Optional.of(Money.of("1.00 USD"))));

        begun().refuses(
                        propose(offers),
                        Refusals.invalidValue(
                                "/options/2/cost/currency", "must be the currency of the other options, EUR"));
    }

    @Test
    void with_the_choice_is_spent_what_the_chosen_option_costs() {
        var used = new GrantUsed("front-line", ANNA.id(), TODAY, PROPOSAL, "b", CHEAP);

        follows(chosen("b"), "grant-used", used);
        assertEquals(CHEAP, open.told(chosen("b"), used).resolution().ledger().used(CHEAP.currency()));
    }

    @Test
    void what_is_not_needed_is_free_again() {
        follows(chosen("c"), "grant-freed", freed(GrantFreed.Because.NOT_NEEDED));
        follows(
                new SolutionDeclined(PROPOSAL, By.CUSTOMER, Optional.empty(), Optional.empty()),
                "grant-freed",
                freed(GrantFreed.Because.DECLINED));
        follows(
                new SolutionCountered(
                        PROPOSAL,
                        Optional.empty(),
                        By.CUSTOMER,
                        Optional.empty(),
                        said(new SolutionCountered.Words("Green."))),
                "grant-freed",
                freed(GrantFreed.Because.COUNTERED));
    }

    @Test
    void what_nobody_replied_to_is_free_again_when_the_complaint_is_closed() {
        assertEquals(List.of(), Spending.owed(open.resolution()));

        var owed = Spending.owed(open.told(new ComplaintClosed()).resolution());

        assertEquals(List.of(Owed.byRule(factId(PROPOSED), "grant-freed", freed(GrantFreed.Because.CLOSED))), owed);
    }

    @Test
    void what_was_spent_stays_spent_when_the_complaint_is_closed() {
        var spent = open.told(chosen("a"), new GrantUsed("front-line", ANNA.id(), TODAY, PROPOSAL, "a", DEAR));

        assertEquals(List.of(), Spending.owed(spent.told(new ComplaintClosed()).resolution()));
    }

    @Test
    void a_proposal_whose_money_is_gone_cannot_be_chosen_any_more_and_can_be_declined() {
        var reopened = open.told(new ComplaintClosed(), freed(GrantFreed.Because.CLOSED), new ComplaintReopened());

        reopened.refuses(
                new ChooseSolution(
                        PROPOSAL, "a", NOON.plusSeconds(99), IN_PERSON, Optional.empty(), WORDS, AroundTheClock.UTC),
                ProposalRefusals.LAPSED);
        assertEquals(
                1,
                reopened.decides(new DeclineSolutions(PROPOSAL, IN_PERSON, "Too late."))
                        .size());
    }

    private void follows(Fact<Resolution> cause, String rule, Fact<Resolution> effect) {
        var replied = open.told(cause);

        assertEquals(List.of(Owed.byRule(factId(cause), rule, effect)), Spending.owed(replied.resolution()));
        assertEquals(List.of(), Spending.owed(replied.told(effect).resolution()), "once");
    }

    private static GrantFreed freed(GrantFreed.Because because) {
        return new GrantFreed("front-line", ANNA.id(), TODAY, PROPOSAL, because, DEAR);
    }

    private static SolutionChosen chosen(String option) {
        return new SolutionChosen(
                PROPOSAL, option, NOON.plusSeconds(99), By.CUSTOMER, Optional.empty(), Optional.empty());
    }

    private static Offer offer(Optional<Money> cost) {
        return new Offer(Remedy.REPAIR, "We repair it.", Optional.empty(), cost, Optional.empty());
    }

    private static ProposeSolutions propose(List<Offer> offers) {
        return new ProposeSolutions(offers, Optional.empty(), ANNAS, Map.of(), Optional.empty());
    }
}
