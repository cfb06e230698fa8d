package io.sayonce.resolution.forecast;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.sayonce.resolution.calendar.AroundTheClock;
import io.sayonce.resolution.calendar.Calendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.sayonce.resolution.forecast.Logs.lognormal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The quotes of the past, each made knowing only what lay before: enough were kept, and they were not too long. */
class QuotesTest {

    private static final Logs ALIKE = Logs.alike(1_000);
    private static final int SEEDS = 4;
    private static final double NINE_OF_TEN = 0.9;

    static Stream<Logs> logs() {
        return Stream.of(
                ALIKE,
                new Logs("very unlike", 2_000, 5, (random, where, day) -> lognormal(random, 2, 1.2)),
                new Logs("without memory", 1_000, 5, (random, where, day) -> -2 * Math.log(1 - random.nextDouble())),
                new Logs("a long tail", 2_000, 5, (random, where, day) -> Math.pow(1 - random.nextDouble(), -1 / 1.5)),
                new Logs("slower and slower", 1_000, 5, (random, where, day) -> lognormal(random, 1 + 2 * where, 0.5)),
                new Logs(
                        "slower, hardly scattered",
                        1_000,
                        5,
                        (random, where, day) -> lognormal(random, 1 + 2 * where, 0.1)),
                new Logs("faster and faster", 1_000, 5, (random, where, day) -> lognormal(random, 3 - 2 * where, 0.5)),
                new Logs(
                        "twice as slow from one day on",
                        1_000,
                        5,
                        (random, where, day) -> lognormal(random, where < 0.5 ? 2 : 4, 0.5)),
                new Logs(
                        "a weekly rhythm", 1_000, 5, (random, where, day) -> lognormal(random, late(day) ? 4 : 2, 0.5)),
                new Logs(
                        "a weekly rhythm, and many",
                        3_000,
                        50,
                        (random, where, day) -> lognormal(random, late(day) ? 4 : 2, 0.5)),
                new Logs(
                        "a weekly rhythm, and slower",
                        1_500,
                        5,
                        (random, where, day) -> lognormal(random, (1 + where) * (late(day) ? 6 : 2), 0.5)),
                new Logs(
                        "seasons",
                        3_000,
                        10,
                        (random, where, day) -> lognormal(random, 2 + Math.sin(4 * Math.PI * where), 0.5)),
                new Logs(
                        "two sorts",
                        1_500,
                        5,
                        (random, where, day) -> lognormal(random, random.nextInt(5) == 0 ? 6 : 1, 0.4)),
                new Logs("seldom", 300, 0.7, (random, where, day) -> lognormal(random, 2, 0.5)));
    }

    private static boolean late(DayOfWeek day) {
        return day.getValue() >= DayOfWeek.FRIDAY.getValue();
    }

    @ParameterizedTest
    @MethodSource("logs")
    void nine_of_ten_are_kept_and_none_is_needlessly_long(Logs logs) {
        for (var seed = 0; seed < SEEDS; seed++) {
            good(Score.of(logs.log(seed), AroundTheClock.UTC, ZoneOffset.UTC, NINE_OF_TEN));
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void of_those_that_promise_more_more_are_kept(Logs logs) {
        var kept = 0;
        var quotes = 0;
        for (var seed = 0; seed < SEEDS; seed++) {
            var score = Score.of(logs.log(seed), AroundTheClock.UTC, ZoneOffset.UTC, 0.95);
            kept += score.kept();
            quotes += score.quotes();
        }
        assertTrue(kept >= 0.95 * quotes, kept + " of " + quotes);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void it_is_so_on_a_business_calendar_also_where_work_goes_on_beyond_it(Logs logs) {
        var calendar = Calendars.of("Europe/London", "Mon-Fri 08:00-18:00");
        for (var seed = 0; seed < SEEDS; seed++) {
            good(Score.of(logs.log(seed, calendar), calendar, calendar.zone(), NINE_OF_TEN));
        }
    }

    /** Without those in which many are made a day: all of a day are quoted for at once there, and learnt of at once. */
    static Stream<Logs> logsOfFewADay() {
        return logs().filter(logs -> logs.aDay() <= 10);
    }

    @ParameterizedTest
    @MethodSource("logsOfFewADay")
    void it_is_so_for_a_log_that_knows_only_days(Logs logs) {
        for (var seed = 0; seed < SEEDS; seed++) {
            var days = logs.log(seed).stream().map(QuotesTest::inDays).toList();
            good(Score.of(days, AroundTheClock.UTC, ZoneOffset.UTC, NINE_OF_TEN));
        }
    }

    @Test
    void there_is_no_quote_before_there_is_history() {
        var log = ALIKE.log(1).subList(0, Forecaster.ENOUGH);
        var forecaster = forecaster();
        var quoted = new History(log).tell(forecaster);

        assertTrue(quoted.values().stream().allMatch(List::isEmpty));
        assertEquals(Forecaster.ENOUGH, forecaster.kept());
        assertEquals(2, forecaster.quotes(Logs.BEGIN.plus(Duration.ofDays(300))).size());
    }

    @Test
    void a_quote_knows_nothing_of_what_comes_later() {
        var log = ALIKE.log(1);
        var whole = new History(log).tell(forecaster());

        for (var i : List.of(100, 500, 999)) {
            var at = log.get(i).madeAt();
            var known = log.subList(0, i).stream().map(one -> asKnown(one, at)).toList();
            var forecaster = forecaster();
            new History(known).tell(forecaster);
            assertEquals(whole.get(log.get(i)), forecaster.quotes(at), "promise " + i);
        }
    }

    @Test
    void what_is_open_and_late_makes_quotes_longer_before_it_ends() {
        var log = new ArrayList<>(ALIKE.log(1));
        var now = log.get(log.size() - 1).madeAt();
        var before = forecast(log, now);
        log.replaceAll(one -> one.madeAt().isAfter(now.minus(Duration.ofDays(20))) ? open(one) : one);

        assertTrue(forecast(log, now).isAfter(before));
    }

    @Test
    void the_more_probable_date_is_never_the_earlier_one() {
        for (var quotes : new History(ALIKE.log(3)).tell(forecaster()).values()) {
            assertTrue(
                    quotes.isEmpty()
                            || !quotes.get(1).at().isBefore(quotes.get(0).at()),
                    quotes.toString());
        }
    }

    private static Forecaster forecaster() {
        return new Forecaster(AroundTheClock.UTC, ZoneOffset.UTC, List.of(0.9, 0.95));
    }

    private static Instant forecast(List<PastPromise> log, Instant now) {
        var forecaster = forecaster();
        new History(log).tell(forecaster);
        return forecaster.quotes(now).get(0).at();
    }

    private static PastPromise inDays(PastPromise promise) {
        return new PastPromise(
                promise.madeAt().truncatedTo(ChronoUnit.DAYS),
                promise.keptAt().map(at -> at.truncatedTo(ChronoUnit.DAYS)),
                promise.team(),
                promise.product());
    }

    private static PastPromise asKnown(PastPromise promise, Instant at) {
        return promise.keptAt().filter(at::isAfter).isPresent() ? promise : open(promise);
    }

    private static PastPromise open(PastPromise promise) {
        return new PastPromise(promise.madeAt(), Optional.empty(), promise.team(), promise.product());
    }

    private static void good(Score score) {
        assertTrue(score.isEnough(), score::toString);
        assertTrue(score.isGood(NINE_OF_TEN), score::toString);
    }
}
