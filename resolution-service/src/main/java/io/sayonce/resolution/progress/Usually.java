package io.sayonce.resolution.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.sayonce.resolution.calendar.BusinessCalendar;
import io.sayonce.resolution.forecast.Forecast;
import io.sayonce.resolution.forecast.Forecaster;
import io.sayonce.resolution.forecast.History;
import io.sayonce.resolution.forecast.PastPromise;
import io.sayonce.resolution.forecast.Quote;

/**
 * By when something that is waited for is usually there.
 *
 * @param little whether too few have come to an end to tell
 * @param at empty with little history, and where so many never come that nobody knows
 */
record Usually(boolean little, Optional<Instant> at) {

    /** A date that lies further away than twice the longest wait was never seen; it says only that some wait for ever. */
    private static final int TOO_FAR = 2;

    /** @param past such waits of other complaints, as they were known when this one began */
    static Usually of(Collection<PastPromise> past, Instant since, BusinessCalendar calendar) {
        var forecaster = new Forecaster(calendar, calendar.zone(), List.of(Forecast.LIKELY));
        new History(past).tell(forecaster);
        var farthest = longest(past, calendar).multipliedBy(TOO_FAR);
        var quotes = forecaster.quotes(since);
        return new Usually(
                quotes.isEmpty(),
                quotes.stream()
                        .filter(quote -> quote.working().compareTo(farthest) <= 0)
                        .map(Quote::at)
                        .findFirst());
    }

    private static Duration longest(Collection<PastPromise> past, BusinessCalendar calendar) {
        return past.stream()
                .flatMap(one -> one.keptAt().map(at -> calendar.between(one.madeAt(), at)).stream())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
