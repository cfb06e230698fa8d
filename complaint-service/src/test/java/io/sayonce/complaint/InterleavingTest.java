package io.sayonce.complaint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import io.sayonce.complaint.hears.CustomerNotified;
import io.sayonce.complaint.hears.IncentiveAccepted;
import io.sayonce.complaint.hears.IncentiveOffered;
import io.sayonce.complaint.hears.PromiseBroken;
import io.sayonce.complaint.hears.PromiseFulfilled;
import io.sayonce.complaint.hears.PromiseMade;
import io.sayonce.complaint.hears.PromiseRenegotiated;
import io.sayonce.complaint.hears.PromiseWithdrawn;
import io.sayonce.complaint.hears.Reply;
import io.sayonce.complaint.hears.SolutionChosen;
import io.sayonce.complaint.hears.SolutionCountered;
import io.sayonce.complaint.hears.SolutionProposed;
import io.sayonce.complaint.question.QuestionAnswered;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.sayonce.complaint.Given.ANNA;
import static io.sayonce.complaint.Given.CUSTOMER;
import static io.sayonce.complaint.Given.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Services decide at the same time; in which order a journal heard them must not matter to what a complaint is. */
class InterleavingTest {

    private static final int SHUFFLES = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void every_interleaving_that_is_causally_possible_leads_to_the_same_complaint(long seed) {
        var random = new Random(seed);
        var expected = fold(interleaved(new Random(0)));

        for (var shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            assertEquals(expected, fold(interleaved(random)));
        }
    }

    /** A fact with its place in the sequence of its own service, and how many facts of the company it waited for. */
    private record Line(Fact<Complaint> fact, int number) {}

    private static List<Line> interleaved(Random random) {
        var services = services();
        var told = new ArrayList<Line>();
        while (services.stream().anyMatch(service -> !service.isEmpty())) {
            var next = services.get(random.nextInt(services.size()));
            if (!next.isEmpty() && isPossible(next.peek(), told)) {
                told.add(next.poll());
            }
        }
        return told;
    }

    /** Loyalty and notification answer to what the resolution-service said: causes come first. */
    private static boolean isPossible(Line line, List<Line> told) {
        if (line.fact() instanceof IncentiveOffered) {
            return told.stream().anyMatch(before -> before.fact() instanceof PromiseBroken);
        }
        return true;
    }

    private static List<Deque<Line>> services() {
        var promise = Given.id(20);
        var let = Given.id(24);
        var proposal = Given.id(21);
        var countered = Given.id(25);
        var incentive = Given.id(22);
        return List.of(
                queue(
                        100,
                        new QuestionAnswered(
                                "colour",
                                QuestionAnswered.By.AGENT,
                                Personal.of(CUSTOMER, new QuestionAnswered.InWords("red"))),
                        Given.assigned(ANNA.asOwner(), OwnerAssigned.Because.CLAIMED, "Anna"),
                        new ComplaintSettled(By.CUSTOMER, Optional.empty(), Optional.empty())),
                queue(
                        200,
                        proposed(countered),
                        new SolutionCountered(
                                countered,
                                Optional.empty(),
                                Personal.of(CUSTOMER, new Reply.InWords("A green one, please."))),
                        proposed(proposal),
                        new SolutionChosen(proposal, "a", Optional.empty()),
                        new PromiseMade(
                                promise, "delivery", NOW, Personal.of(CUSTOMER, new PromiseMade.InWords("new"))),
                        new PromiseRenegotiated(promise, NOW.plusSeconds(9)),
                        new PromiseBroken(promise),
                        new PromiseFulfilled(promise, "late"),
                        new PromiseMade(let, "callback", NOW, Personal.of(CUSTOMER, new PromiseMade.InWords("a call"))),
                        new PromiseWithdrawn(let)),
                queue(
                        300,
                        new IncentiveOffered(incentive, new IncentiveOffered.Money("10.00", "EUR")),
                        new IncentiveAccepted(incentive)),
                queue(400, new CustomerNotified(Given.id(23), "acknowledgement")));
    }

    private static SolutionProposed proposed(UUID id) {
        var words = new SolutionProposed.InWords(List.of(), Optional.empty());
        return new SolutionProposed(id, Optional.empty(), Personal.of(CUSTOMER, words));
    }

    @SafeVarargs
    private static Deque<Line> queue(int first, Fact<Complaint>... facts) {
        var lines = new ArrayDeque<Line>();
        for (var fact : facts) {
            lines.add(new Line(fact, first + lines.size()));
        }
        return lines;
    }

    private static Complaint fold(List<Line> lines) {
        var complaint = Given.recorded().complaint();
        for (var line : lines) {
            complaint = line.fact().applyTo(complaint, Told.of(Given.id(line.number()), NOW, "agent:test"));
        }
        return complaint;
    }
}
