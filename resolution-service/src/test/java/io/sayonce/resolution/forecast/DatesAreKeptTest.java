package io.sayonce.resolution.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Moment;
import io.sayonce.resolution.By;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.promise.MakePromise;
import io.sayonce.resolution.promise.Promise;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.promise.RenegotiatePromise;
import io.sayonce.resolution.rule.Judgement;
import io.sayonce.resolution.rule.JudgementExercised;
import io.sayonce.resolution.standard.Shipped;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.sayonce.resolution.Story.begun;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whatever was promised before, at whatever moment somebody asks: no date is promised without a judgement that is earlier
 * than the forecast of that moment, and none is moved there.
 */
class DatesAreKeptTest {

    private static final int HISTORIES = 25;
    private static final int WISHES = 40;
    private static final CustomersAct CUSTOMERS = new CustomersAct(By.CUSTOMER, Optional.empty());
    private static final Judgement JUDGEMENT = new Judgement("date-is-feasible", "It lies on the shelf.");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void no_date_is_promised_or_moved_to_that_is_earlier_than_the_forecast(long seed) {
        var chance = new Random(seed);
        var histories = new Histories(chance);
        var refused = 0;
        for (var round = 0; round < HISTORIES; round++) {
            var now = histories.moment();
            var history = histories.before(now);
            var story = begun().at(now);
            for (var wish = 0; wish < WISHES; wish++) {
                story = story.at(story.now().plusSeconds(chance.nextInt(7_200)));
                var after = wanted(story, forecast(history, story.now(), chance), chance);
                refused += after.isEmpty() ? 1 : 0;
                story = after.orElse(story);
            }
        }
        assertTrue(refused > 0 && refused < HISTORIES * WISHES, "some wishes are refused: " + refused);
    }

    /** What comes of a wish, held against the forecast; nothing where it was refused. */
    private static Optional<Story> wanted(Story story, Forecast forecast, Random chance) {
        var earliest = forecast.dates().isEmpty()
                ? story.now()
                : forecast.dates().get(0).at();
        var date = new Histories(chance).around(earliest, story.now());
        var open = story.resolution().promises().values().stream()
                .filter(Promise::isOpen)
                .filter(promise -> promise.kind() == forecast.kind())
                .findAny();
        if (open.isPresent() && chance.nextBoolean()) {
            var command =
                    new RenegotiatePromise(open.get().id(), date, CUSTOMERS, Optional.empty(), forecast.earliest());
            var stands = open.get().dueAt();
            return decided(story, command).map(facts -> {
                assertFalse(date.isBefore(earliest) && date.isBefore(stands), date + " before " + earliest);
                return told(story, facts);
            });
        }
        var judgement = Optional.of(JUDGEMENT).filter(any -> chance.nextInt(4) == 0);
        var command =
                new MakePromise(forecast.kind(), date, Optional.empty(), "We do it.", forecast.earliest(), judgement);
        return decided(story, command).map(facts -> {
            var judged = facts.stream().anyMatch(JudgementExercised.class::isInstance);
            assertTrue(judged || !date.isBefore(earliest), date + " before " + earliest);
            return told(story, facts);
        });
    }

    private static Optional<List<Fact<Resolution>>> decided(Story story, Command<Resolution> command) {
        var decision = command.decide(story.resolution(), new Moment(story.now(), Ids::next));
        return decision instanceof Decision.Facts<Resolution> facts ? Optional.of(facts.facts()) : Optional.empty();
    }

    private static Story told(Story story, List<Fact<Resolution>> facts) {
        return facts.stream().reduce(story, Story::told, (one, other) -> other);
    }

    private static Forecast forecast(List<PastPromise> history, Instant now, Random chance) {
        var standards = Shipped.standards().all();
        var standard = standards.get(chance.nextInt(standards.size()));
        var kind = PromiseKind.values()[chance.nextInt(PromiseKind.values().length)];
        return new Histories(chance)
                .forecast(kind, history, now, standard.inForce(now).orElseThrow());
    }
}
