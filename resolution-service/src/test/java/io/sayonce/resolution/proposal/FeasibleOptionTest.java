package io.sayonce.resolution.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Refusals;
import io.sayonce.resolution.By;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.calendar.AroundTheClock;
import io.sayonce.resolution.forecast.Earliest;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.promise.PromiseMade;
import io.sayonce.resolution.rule.Judgement;
import io.sayonce.resolution.rule.JudgementExercised;
import io.sayonce.resolution.rule.RuleRefusals;
import org.junit.jupiter.api.Test;

import static io.sayonce.resolution.Story.NOON;
import static io.sayonce.resolution.Story.begun;
import static io.sayonce.resolution.Story.id;
import static io.sayonce.resolution.Story.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** From when an option can be had: as the forecast says, later if somebody says so, and sooner if somebody knows better. */
class FeasibleOptionTest {

    private static final UUID PROPOSAL = id(7);
    private static final Duration TAKES = Duration.ofHours(30);
    private static final Instant FORECAST = NOON.plus(TAKES);
    private static final Instant SOONER = FORECAST.minusSeconds(1);
    private static final Instant LATER = FORECAST.plus(Duration.ofDays(9));
    private static final Map<PromiseKind, Earliest> KNOWN =
            Map.of(PromiseKind.REPAIR, new Earliest(FORECAST, TAKES, false));
    private static final Judgement ON_THE_SHELF = new Judgement("date-is-feasible", "The part lies on the shelf.");
    private static final CustomersAct IN_PERSON = new CustomersAct(By.CUSTOMER, Optional.empty());

    @Test
    void an_option_is_told_with_how_long_it_takes_where_that_is_known() {
        assertEquals(
                List.of(
                        option("a", Remedy.REPAIR, Optional.empty(), Optional.of(TAKES)),
                        option("b", Remedy.REFUND, Optional.empty(), Optional.empty())),
                options(propose(Optional.empty(), offer(Remedy.REPAIR), offer(Remedy.REFUND))));
    }

    @Test
    void a_date_from_the_forecast_on_can_be_named_and_any_where_nobody_knows() {
        for (var date : List.of(FORECAST, LATER)) {
            assertEquals(
                    List.of(
                            option("a", Remedy.REPAIR, Optional.of(date), Optional.of(TAKES)),
                            option("b", Remedy.REFUND, Optional.of(SOONER), Optional.empty())),
                    options(propose(Optional.empty(), offer(Remedy.REPAIR, date), offer(Remedy.REFUND, SOONER))));
        }
    }

    @Test
    void an_earlier_date_is_refused_with_the_earliest_one() {
        begun().refuses(
                        propose(Optional.empty(), offer(Remedy.REFUND, SOONER), offer(Remedy.REPAIR, SOONER)),
                        KNOWN.get(PromiseKind.REPAIR).refusal("/options/1/feasibleFrom"));
    }

    @Test
    void whoever_knows_better_says_why_and_then_the_named_date_counts() {
        var proposed = propose(Optional.of(ON_THE_SHELF), offer(Remedy.REPAIR, SOONER), offer(Remedy.REPAIR));

        assertEquals(
                List.of(
                        option("a", Remedy.REPAIR, Optional.of(SOONER), Optional.empty()),
                        option("b", Remedy.REPAIR, Optional.empty(), Optional.of(TAKES))),
                options(proposed));
        assertEquals(
                new JudgementExercised(
                        "date-is-feasible", id(101), said(new JudgementExercised.Words("The part lies on the shelf."))),
                begun().decides(proposed).get(1));
    }

    @Test
    void no_judgement_overrides_a_hard_rule() {
        var judgement = Optional.of(new Judgement("evidence-needed", "I was there."));

        begun().refuses(propose(judgement, offer(Remedy.REPAIR)), RuleRefusals.RULE_IS_HARD);
    }

    @Test
    void a_date_that_is_named_lies_ahead_within_two_years() {
        var refusal = Refusals.invalidValue("/options/0/feasibleFrom", "must lie in the future, within two years");

        for (var date : List.of(NOON, NOON.plus(Duration.ofDays(800)))) {
            begun().refuses(propose(Optional.of(ON_THE_SHELF), offer(Remedy.REPAIR, date)), refusal);
        }
    }

    @Test
    void an_option_is_chosen_for_a_date_that_is_counted_from_the_choice() {
        var option = option("a", Remedy.REPAIR, Optional.empty(), Optional.of(TAKES));
        var later = Duration.ofDays(3);

        assertEquals(FORECAST, chosen(option, NOON, FORECAST));
        assertEquals(FORECAST.plus(later), chosen(option, NOON.plus(later), FORECAST.plus(later)));
        refused(option, NOON, SOONER, FORECAST);
        refused(option, NOON.plus(later), FORECAST.plus(later).minusSeconds(1), FORECAST.plus(later));
    }

    @Test
    void it_is_never_had_before_the_named_date_nor_sooner_than_it_takes() {
        var option = option("a", Remedy.REPAIR, Optional.of(LATER), Optional.of(TAKES));

        assertEquals(LATER, chosen(option, NOON, LATER));
        refused(option, NOON, LATER.minusSeconds(1), LATER);
        refused(option, LATER, LATER.plus(TAKES).minusSeconds(1), LATER.plus(TAKES));
    }

    @Test
    void what_somebody_knew_better_can_be_had_from_that_date_on() {
        var option = option("a", Remedy.REPAIR, Optional.of(SOONER), Optional.empty());

        assertEquals(SOONER, chosen(option, NOON, SOONER));
        assertEquals(LATER.plusSeconds(1), chosen(option, LATER, LATER.plusSeconds(1)));
        refused(option, NOON, SOONER.minusSeconds(1), SOONER);
    }

    @Test
    void where_nobody_knows_any_date_will_do() {
        var option = option("a", Remedy.REPAIR, Optional.empty(), Optional.empty());

        assertEquals(NOON.plusSeconds(1), chosen(option, NOON, NOON.plusSeconds(1)));
    }

    private static Instant chosen(Proposal.Option option, Instant now, Instant wantedBy) {
        return ((PromiseMade) proposed(option).at(now).decides(choose(wantedBy)).get(1)).dueAt();
    }

    private static void refused(Proposal.Option option, Instant now, Instant wantedBy, Instant earliest) {
        proposed(option).at(now).refuses(choose(wantedBy), Earliest.refusalToCustomer("/wantedBy", earliest));
    }

    private static ChooseSolution choose(Instant wantedBy) {
        return new ChooseSolution(PROPOSAL, "a", wantedBy, IN_PERSON, Optional.empty(), words(), AroundTheClock.UTC);
    }

    private static Story proposed(Proposal.Option option) {
        return begun().told(new SolutionProposed(
                PROPOSAL, List.of(option), Optional.empty(), Optional.empty(), Optional.of(0), said(words())));
    }

    private static SolutionProposed.Words words() {
        return new SolutionProposed.Words(List.of(new SolutionProposed.Text("a", "We repair it.")), Optional.empty());
    }

    private static List<Proposal.Option> options(ProposeSolutions proposed) {
        return ((SolutionProposed) begun().decides(proposed).get(0)).options();
    }

    private static ProposeSolutions propose(Optional<Judgement> judgement, Offer... offers) {
        return new ProposeSolutions(List.of(offers), Optional.empty(), Story.ANNAS, KNOWN, judgement);
    }

    private static Offer offer(Remedy remedy) {
        return new Offer(remedy, "x", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Offer offer(Remedy remedy, Instant feasibleFrom) {
        return new Offer(remedy, "x", Optional.empty(), Optional.empty(), Optional.of(feasibleFrom));
    }

    private static Proposal.Option option(
            String letter, Remedy remedy, Optional<Instant> feasibleFrom, Optional<Duration> takes) {
        return new Proposal.Option(letter, remedy, Optional.empty(), Optional.empty(), feasibleFrom, takes);
    }
}
