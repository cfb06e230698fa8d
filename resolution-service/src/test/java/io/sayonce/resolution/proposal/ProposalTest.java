package io.sayonce.resolution.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.journal.JournalRefusals;
import io.sayonce.resolution.By;
import io.sayonce.resolution.ComplaintRefusals;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Money;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.calendar.AroundTheClock;
import io.sayonce.resolution.grant.Reservation;
import io.sayonce.resolution.hears.ComplaintClosed;
import io.sayonce.resolution.hears.ComplaintRecorded;
import io.sayonce.resolution.hears.ComplaintReopened;
import io.sayonce.resolution.hears.OwnerAssigned;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.promise.PromiseMade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.sayonce.resolution.Story.ANNA;
import static io.sayonce.resolution.Story.ANNAS;
import static io.sayonce.resolution.Story.COMPLAINT;
import static io.sayonce.resolution.Story.CUSTOMER;
import static io.sayonce.resolution.Story.FRONT_DESK;
import static io.sayonce.resolution.Story.NOON;
import static io.sayonce.resolution.Story.begun;
import static io.sayonce.resolution.Story.factId;
import static io.sayonce.resolution.Story.id;
import static io.sayonce.resolution.Story.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ProposalTest {

    private static final UUID PROPOSAL = id(7);
    private static final Instant SATURDAY = NOON.plus(Duration.ofDays(7));
    private static final CustomersAct IN_PERSON = new CustomersAct(By.CUSTOMER, Optional.empty());
    private static final Evidence KEY_PRESS = new Evidence("key-press", "call-7c21e0a4");
    private static final CustomersAct RELAYED = new CustomersAct(By.PLATFORM, Optional.of(KEY_PRESS));
    private static final Money COST = Money.of("129.00", Currency.getInstance("EUR"));
    private static final SolutionProposed.Words WORDS = new SolutionProposed.Words(
            List.of(new SolutionProposed.Text("a", "A new gizmo."), new SolutionProposed.Text("b", "Your money back.")),
            Optional.empty());
    private static final SolutionProposed PROPOSED = new SolutionProposed(
            PROPOSAL,
            List.of(
                    new Proposal.Option(
                            "a",
                            Remedy.REPLACEMENT,
                            Optional.of(true),
                            Optional.of(COST),
                            Optional.empty(),
                            Optional.empty()),
                    new Proposal.Option(
                            "b",
                            Remedy.REFUND,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())),
            Optional.empty(),
            Optional.of(new Reservation("front-line", ANNA.id(), LocalDate.of(2026, 11, 21), COST)),
            Optional.of(0),
            said(WORDS));
    private static final ProposeSolutions PROPOSE = new ProposeSolutions(
            List.of(offer(Remedy.REPAIR, "We repair it.")), Optional.empty(), ANNAS, Map.of(), Optional.empty());

    @Test
    void each_option_gets_a_letter_in_the_order_in_which_the_customer_reads_them() {
        var wanted = new ProposeSolutions(
                List.of(
                        new Offer(
                                Remedy.REPLACEMENT,
                                "A new gizmo.",
                                Optional.of(true),
                                Optional.of(COST),
                                Optional.empty()),
                        offer(Remedy.REFUND, "Your money back.")),
                Optional.empty(),
                ANNAS,
                Map.of(),
                Optional.empty());

        var facts = begun().decides(wanted);

        assertEquals(
                List.of(new SolutionProposed(
                        id(101),
                        PROPOSED.options(),
                        Optional.empty(),
                        PROPOSED.reserved(),
                        Optional.of(0),
                        said(WORDS))),
                facts);
    }

    @Test
    void a_proposal_has_one_to_ten_options() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ProposeSolutions(List.of(), Optional.empty(), ANNAS, Map.of(), Optional.empty()));
        var eleven = Collections.nCopies(11, offer(Remedy.REPAIR, "We repair it."));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ProposeSolutions(eleven, Optional.empty(), ANNAS, Map.of(), Optional.empty()));
    }

    @Test
    void nothing_is_proposed_before_customer_and_owner_are_known() {
        var silence = new Story(Resolution.blank(COMPLAINT), NOON);

        silence.refuses(PROPOSE, JournalRefusals.NOT_HEARD_YET);
        silence.told(new ComplaintRecorded(CUSTOMER, Optional.empty())).refuses(PROPOSE, JournalRefusals.NOT_HEARD_YET);
    }

    @Test
    void nothing_is_proposed_in_a_closed_complaint_until_it_is_reopened() {
        var closed = begun().told(new ComplaintClosed());

        closed.refuses(PROPOSE, ComplaintRefusals.CLOSED);
        assertEquals(1, closed.told(new ComplaintReopened()).decides(PROPOSE).size());
    }

    @Test
    void what_the_customer_chooses_is_promised_by_the_owner_for_the_day_that_the_customer_named() {
        var facts = begun().told(PROPOSED).decides(choose("a", SATURDAY, IN_PERSON, "The new one, please."));

        var words = Optional.of(said(new SolutionChosen.Words("The new one, please.")));
        var promised = said(new PromiseMade.Words("A new gizmo."));
        assertEquals(
                List.of(
                        new SolutionChosen(PROPOSAL, "a", SATURDAY, By.CUSTOMER, Optional.empty(), words),
                        new PromiseMade(
                                id(101),
                                Optional.of(PROPOSAL),
                                PromiseKind.DELIVERY,
                                SATURDAY,
                                ANNA,
                                Optional.empty(),
                                promised)),
                facts);
    }

    @Test
    void a_promise_is_owned_by_whoever_owns_the_complaint_by_then() {
        var facts = begun().told(PROPOSED, new OwnerAssigned(FRONT_DESK, OwnerAssigned.Because.HANDED_OFF))
                .decides(choose("b", SATURDAY, IN_PERSON));

        var promised = said(new PromiseMade.Words("Your money back."));
        assertEquals(
                new PromiseMade(
                        id(101),
                        Optional.of(PROPOSAL),
                        PromiseKind.REFUND,
                        SATURDAY,
                        FRONT_DESK,
                        Optional.empty(),
                        promised),
                facts.get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "REPAIR, REPAIR",
        "REPLACEMENT, DELIVERY",
        "REFUND, REFUND",
        "SERVICE, OTHER",
        "INFORMATION, ANSWER",
        "GESTURE, OTHER"
    })
    void each_remedy_becomes_its_kind_of_promise(Remedy remedy, PromiseKind kind) {
        assertEquals(kind, remedy.promised());
    }

    @Test
    void a_platform_relays_a_choice_with_the_evidence_of_the_customers_own_act() {
        var facts = begun().told(PROPOSED).decides(choose("a", SATURDAY, RELAYED));

        assertEquals(
                new SolutionChosen(PROPOSAL, "a", SATURDAY, By.PLATFORM, Optional.of(KEY_PRESS), Optional.empty()),
                facts.get(0));
    }

    @Test
    void what_a_platform_brings_without_evidence_is_not_the_customers_act() {
        var open = begun().told(PROPOSED);
        var unproven = new CustomersAct(By.PLATFORM, Optional.empty());

        open.refuses(choose("a", SATURDAY, unproven), Refusals.EVIDENCE_NEEDED);
        open.refuses(new DeclineSolutions(PROPOSAL, unproven, "No."), Refusals.EVIDENCE_NEEDED);
    }

    @Test
    void a_letter_that_was_not_offered_cannot_be_chosen() {
        begun().told(PROPOSED)
                .refuses(
                        choose("c", SATURDAY, IN_PERSON),
                        Refusals.invalidValue("/option", "must be the letter of one of the proposal's options"));
    }

    @Test
    void a_day_is_chosen_from_a_second_to_two_years_ahead() {
        var open = begun().told(PROPOSED);
        var refusal = Refusals.invalidValue("/wantedBy", "must lie in the future, within two years");
        var latest = Instant.parse("2028-11-21T12:00:00Z");

        open.refuses(choose("a", NOON.plusMillis(999), IN_PERSON), refusal);
        open.refuses(choose("a", latest.plusNanos(1_000), IN_PERSON), refusal);
        assertEquals(
                2, open.decides(choose("a", NOON.plusSeconds(1), IN_PERSON)).size());
        assertEquals(2, open.decides(choose("a", latest, IN_PERSON)).size());
    }

    @Test
    void a_choice_is_made_once() {
        var chosen = begun().told(PROPOSED, chosen());

        chosen.refuses(choose("b", SATURDAY, IN_PERSON), ProposalRefusals.ALREADY_CHOSEN);
        chosen.refuses(new DeclineSolutions(PROPOSAL, IN_PERSON, "No."), ProposalRefusals.ALREADY_CHOSEN);
    }

    @Test
    void a_choice_in_a_closed_complaint_would_be_a_promise_in_it() {
        begun().told(PROPOSED, new ComplaintClosed())
                .refuses(choose("a", SATURDAY, IN_PERSON), ComplaintRefusals.CLOSED);
    }

    @Test
    void a_customer_who_wants_none_of_it_says_why() {
        var facts = begun().told(PROPOSED).decides(new DeclineSolutions(PROPOSAL, RELAYED, "Too late."));

        var words = Optional.of(said(new SolutionDeclined.Words("Too late.")));
        assertEquals(List.of(new SolutionDeclined(PROPOSAL, By.PLATFORM, Optional.of(KEY_PRESS), words)), facts);
    }

    @Test
    void what_was_declined_is_not_chosen_any_more() {
        var declined =
                begun().told(PROPOSED, new SolutionDeclined(PROPOSAL, By.CUSTOMER, Optional.empty(), Optional.empty()));

        declined.refuses(choose("a", SATURDAY, IN_PERSON), ProposalRefusals.ALREADY_DECLINED);
        declined.refuses(new DeclineSolutions(PROPOSAL, IN_PERSON, "No."), ProposalRefusals.ALREADY_DECLINED);
    }

    @Test
    void what_was_never_proposed_cannot_be_replied_to() {
        begun().refuses(choose("a", SATURDAY, IN_PERSON), ProposalRefusals.NOT_FOUND);
        begun().refuses(new DeclineSolutions(PROPOSAL, IN_PERSON, "No."), ProposalRefusals.NOT_FOUND);
    }

    @Test
    void a_proposal_remembers_what_was_replied() {
        var proposal = begun().told(PROPOSED)
                .at(NOON.plusSeconds(60))
                .told(chosen())
                .resolution()
                .proposal(PROPOSAL);

        var choice =
                new Reply.Choice(factId(chosen()), "a", SATURDAY, IN_PERSON, NOON.plusSeconds(60), Optional.empty());
        assertEquals(
                Optional.of(new Proposal(
                        PROPOSAL,
                        PROPOSED.options(),
                        Optional.empty(),
                        0,
                        PROPOSED.personal(),
                        NOON,
                        Optional.of(choice))),
                proposal);
    }

    private static Offer offer(Remedy remedy, String text) {
        return new Offer(remedy, text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static SolutionChosen chosen() {
        return new SolutionChosen(PROPOSAL, "a", SATURDAY, By.CUSTOMER, Optional.empty(), Optional.empty());
    }

    private static ChooseSolution choose(String option, Instant wantedBy, CustomersAct act) {
        return new ChooseSolution(PROPOSAL, option, wantedBy, act, Optional.empty(), WORDS, AroundTheClock.UTC);
    }

    private static ChooseSolution choose(String option, Instant wantedBy, CustomersAct act, String words) {
        return new ChooseSolution(PROPOSAL, option, wantedBy, act, Optional.of(words), WORDS, AroundTheClock.UTC);
    }
}
