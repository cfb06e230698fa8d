package io.sayonce.resolution.proposal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.ComplaintRefusals;
import io.sayonce.resolution.Money;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.grant.Grant;
import io.sayonce.resolution.grant.GrantRefusals;
import io.sayonce.resolution.grant.Grants;
import io.sayonce.resolution.grant.Holder;
import io.sayonce.resolution.grant.Limits;
import io.sayonce.resolution.grant.Reservation;
import io.sayonce.resolution.hears.ComplaintClosed;
import io.sayonce.resolution.hears.ConsultAnswered;
import org.junit.jupiter.api.Test;

import static io.sayonce.resolution.Story.ANNA;
import static io.sayonce.resolution.Story.ANNAS;
import static io.sayonce.resolution.Story.begun;
import static io.sayonce.resolution.Story.id;
import static io.sayonce.resolution.Story.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Above a grant a lead is asked, and the customer hears of it only once the lead has agreed. */
class DraftTest {

    private static final UUID CONSULT = id(101);
    private static final UUID PROPOSAL = id(102);
    private static final Money DEAR = Money.of("390.00 EUR");
    private static final String LEA = "lea";
    private static final Grants GRANTS = new Grants(List.of(new Grant(
            "team-lead",
            new Holder.Everybody(Role.LEAD),
            ZoneId.of("Europe/London"),
            List.of(new Limits(LocalDate.EPOCH, Money.of("1000.00 EUR"), Money.of("5000.00 EUR"))))));
    private static final SolutionProposed.Words WORDS =
            new SolutionProposed.Words(List.of(new SolutionProposed.Text("a", "A filter.")), Optional.empty());
    private static final List<Proposal.Option> OPTIONS = List.of(new Proposal.Option(
            "a", Remedy.SERVICE, Optional.empty(), Optional.of(DEAR), Optional.empty(), Optional.empty()));
    private static final ConsultRequested REQUESTED =
            new ConsultRequested(CONSULT, PROPOSAL, ANNA, DEAR, OPTIONS, Optional.empty(), said(WORDS));
    private static final PutProposal PUT = new PutProposal(PROPOSAL, WORDS, GRANTS);

    @Test
    void a_lead_is_asked_and_nothing_is_proposed() {
        assertEquals(List.of(REQUESTED), begun().decides(ask()));

        var asked = begun().told(REQUESTED).resolution();
        assertEquals(Optional.empty(), asked.proposal(PROPOSAL));
        assertTrue(asked.ledger().uses().isEmpty());
    }

    @Test
    void nobody_is_asked_for_what_no_lead_may_spend() {
        var dear = Money.of("1000.01 EUR");
        var dollars = Money.of("1.00 USD");

        begun().refuses(ask(dear), GrantRefusals.aboveAll(dear));
        begun().refuses(ask(dollars), GrantRefusals.aboveAll(dollars));
    }

    @Test
    void what_cannot_be_proposed_at_all_is_not_asked_for_either() {
        begun().told(new ComplaintClosed()).refuses(ask(), ComplaintRefusals.CLOSED);
    }

    @Test
    void what_the_lead_agreed_to_is_put_to_the_customer_on_the_grant_of_the_lead() {
        var reserved = new Reservation("team-lead", LEA, LocalDate.of(2026, 11, 21), DEAR);

        assertEquals(
                List.of(new SolutionProposed(
                        PROPOSAL, OPTIONS, Optional.empty(), Optional.of(reserved), Optional.of(1), said(WORDS))),
                answered("lead:" + LEA, true).decides(PUT));
    }

    @Test
    void nothing_is_put_to_the_customer_without_a_lead_who_agreed() {
        begun().told(REQUESTED).refuses(PUT, ProposalRefusals.STILL_CONSULTING);
        answered("agent:ben", true).refuses(PUT, ProposalRefusals.STILL_CONSULTING);
        answered("lead:" + LEA, false).refuses(PUT, ProposalRefusals.NOT_AGREED);
        begun().refuses(PUT, ProposalRefusals.NOT_FOUND);
        answered("lead:" + LEA, true)
                .refuses(
                        new PutProposal(PROPOSAL, WORDS, new Grants(List.of())),
                        GrantRefusals.without(DEAR.currency()));
    }

    @Test
    void it_is_put_once_and_the_first_answer_counts() {
        var agreed = answered("lead:" + LEA, true);
        var put = agreed.told(agreed.decides(PUT).get(0));

        put.refuses(PUT, ProposalRefusals.ALREADY_PUT);
        answer(agreed, "lead:other", false).decides(PUT);
        agreed.told(new ComplaintClosed()).refuses(PUT, ComplaintRefusals.CLOSED);
    }

    @Test
    void a_no_is_not_said_twice_by_way_of_a_draft() {
        var countered = id(7);
        var no = new ConsultRequested(CONSULT, PROPOSAL, ANNA, DEAR, OPTIONS, Optional.of(countered), said(WORDS));
        var other = new SolutionProposed(
                id(8), OPTIONS, Optional.of(countered), Optional.empty(), Optional.of(0), said(WORDS));

        answer(begun().told(no, other), "lead:" + LEA, true).refuses(PUT, ProposalRefusals.ALREADY_REFUSED);
    }

    private static AskToSpend ask() {
        return ask(DEAR);
    }

    private static AskToSpend ask(Money cost) {
        var offer = new Offer(Remedy.SERVICE, "A filter.", Optional.empty(), Optional.of(cost), Optional.empty());
        return new AskToSpend(
                new ProposeSolutions(List.of(offer), Optional.empty(), ANNAS, Map.of(), Optional.empty()),
                ANNA,
                GRANTS);
    }

    private static Story answered(String actor, boolean agrees) {
        return answer(begun().told(REQUESTED), actor, agrees);
    }

    private static Story answer(Story story, String actor, boolean agrees) {
        Fact<Resolution> fact = new ConsultAnswered(CONSULT, Optional.of(agrees));
        return new Story(fact.applyTo(story.resolution(), Told.of(id(77), story.now(), actor)), story.now());
    }
}
