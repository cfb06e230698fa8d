package io.sayonce.resolution.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Owed;
import io.sayonce.resolution.By;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Evidence;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.calendar.AroundTheClock;
import io.sayonce.resolution.hears.ComplaintClosed;
import io.sayonce.resolution.hears.ComplaintRecorded;
import io.sayonce.resolution.hears.ComplaintReopened;
import io.sayonce.resolution.hears.OwnerAssigned;
import io.sayonce.resolution.proposal.ChooseSolution;
import io.sayonce.resolution.proposal.CounterSolutions;
import io.sayonce.resolution.proposal.DeclineSolutions;
import io.sayonce.resolution.proposal.Offer;
import io.sayonce.resolution.proposal.ProposeSolutions;
import io.sayonce.resolution.proposal.Remedy;
import io.sayonce.resolution.proposal.SolutionProposed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.sayonce.resolution.Story.ANNA;
import static io.sayonce.resolution.Story.CUSTOMER;
import static io.sayonce.resolution.Story.FRONT_DESK;
import static io.sayonce.resolution.Story.NOON;
import static io.sayonce.resolution.Story.begun;
import static io.sayonce.resolution.Story.id;
import static io.sayonce.resolution.Story.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever else happens in a complaint, in whatever order: nothing of it cancels or moves a promise. */
class PromiseStandsTest {

    private static final int STORIES = 300;
    private static final int STEPS = 40;
    private static final Duration STEP = Duration.ofMinutes(90);
    private static final Instant DUE = NOON.plus(STEP.multipliedBy(STEPS + 1));
    private static final Evidence RECEIPT = new Evidence("delivery-receipt", "PX-1");
    private static final CustomersAct CUSTOMERS = new CustomersAct(By.CUSTOMER, Optional.empty());
    private static final PromiseMade MADE = new PromiseMade(
            id(9),
            Optional.empty(),
            PromiseKind.DELIVERY,
            DUE,
            ANNA,
            Optional.empty(),
            said(new PromiseMade.Words("A new gizmo.")));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void nothing_else_that_happens_cancels_or_moves_a_promise(long seed) {
        var chance = new Random(seed);
        for (var round = 0; round < STORIES; round++) {
            var story = begun().told(MADE);
            for (var step = 1; step <= STEPS; step++) {
                story = clock(story.at(NOON.plus(STEP.multipliedBy(step))));
                story = stands(chance.nextBoolean() ? heard(story, chance) : wanted(story, chance));
            }
            assertTrue(breaks(story.resolution()), "the clock still breaks it when it is due");
        }
    }

    private static Story stands(Story story) {
        var promise = story.resolution().promise(MADE.promise()).orElseThrow();
        assertEquals(PromiseState.OPEN, promise.state());
        assertEquals(DUE, promise.dueAt());
        assertEquals(List.of(), promise.renegotiations());
        assertTrue(!PromiseClock.nextDue(story.resolution()).orElseThrow().isAfter(DUE));
        return story;
    }

    private static boolean breaks(Resolution resolution) {
        return PromiseClock.owed(resolution, DUE).stream()
                .map(Owed::fact)
                .anyMatch(new PromiseBroken(MADE.promise(), DUE)::equals);
    }

    /** What the clock says by now, as the kit asks it before every step. */
    private static Story clock(Story story) {
        return PromiseClock.owed(story.resolution(), story.now()).stream()
                .map(Owed::fact)
                .reduce(story, Story::told, (one, other) -> other);
    }

    private static Story heard(Story story, Random chance) {
        var facts = List.<Fact<Resolution>>of(
                new ComplaintRecorded(CUSTOMER, Optional.empty()),
                new OwnerAssigned(ANNA, OwnerAssigned.Because.RECORDED),
                new OwnerAssigned(FRONT_DESK, OwnerAssigned.Because.HANDED_OFF),
                new ComplaintClosed(),
                new ComplaintReopened());
        return story.told(facts.get(chance.nextInt(facts.size())));
    }

    private static Story wanted(Story story, Random chance) {
        var resolution = story.resolution();
        var proposal = any(resolution.proposals().keySet().stream().toList(), chance);
        var other = any(
                resolution.promises().keySet().stream()
                        .filter(promise -> !promise.equals(MADE.promise()))
                        .toList(),
                chance);
        var soon = story.now().plusSeconds(1 + chance.nextInt(100_000));
        var offered =
                new SolutionProposed.Words(List.of(new SolutionProposed.Text("a", "A new gizmo.")), Optional.empty());
        var wishes = List.<Command<Resolution>>of(
                new ProposeSolutions(
                        List.of(new Offer(
                                Remedy.REPLACEMENT,
                                "A new gizmo.",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                        Optional.empty(),
                        Story.ANNAS,
                        Map.of(),
                        Optional.empty()),
                new ChooseSolution(proposal, "a", soon, CUSTOMERS, Optional.empty(), offered, AroundTheClock.UTC),
                new DeclineSolutions(proposal, CUSTOMERS, "No."),
                new CounterSolutions(proposal, "Two of them.", Optional.empty(), CUSTOMERS),
                new MakePromise(
                        PromiseKind.CALLBACK,
                        soon,
                        Optional.of("workshop"),
                        "A call.",
                        Optional.empty(),
                        Optional.empty()),
                new FulfilPromise(other, RECEIPT, chance.nextBoolean()),
                new RenegotiatePromise(other, soon, CUSTOMERS, Optional.empty(), Optional.empty()),
                new WithdrawPromise(other, Withdrawal.By.LEAD, Optional.empty(), Optional.of("Sold out.")),
                // Those that nobody may do with this one either.
                new RenegotiatePromise(
                        MADE.promise(),
                        soon,
                        new CustomersAct(By.PLATFORM, Optional.empty()),
                        Optional.empty(),
                        Optional.empty()),
                new WithdrawPromise(MADE.promise(), Withdrawal.By.LEAD, Optional.empty(), Optional.empty()));
        var decision = wishes.get(chance.nextInt(wishes.size())).decide(resolution, new Moment(story.now(), Ids::next));
        return decision instanceof Decision.Facts<Resolution> decided
                ? decided.facts().stream().reduce(story, Story::told, (one, another) -> another)
                : story;
    }

    private static UUID any(List<UUID> known, Random chance) {
        return known.isEmpty() ? id(404) : known.get(chance.nextInt(known.size()));
    }
}
