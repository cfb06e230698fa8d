package io.sayonce.kit.journal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import io.sayonce.kit.core.Refused;
import io.smallrye.mutiny.Uni;

/** What is not heard yet may be on its way: it is waited for a little before a caller is sent away. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private Patience() {}

    static <T> Uni<T> with(Uni<T> work) {
        return work.onFailure(failure -> refusal(failure).isPresent())
                .retry()
                .withBackOff(Duration.ofMillis(20), Duration.ofMillis(100))
                .expireIn(LIMIT.toMillis())
                .onFailure(IllegalStateException.class)
                .transform(exhausted -> Stream.concat(
                                Stream.ofNullable(exhausted.getCause()), Arrays.stream(exhausted.getSuppressed()))
                        .flatMap(last -> refusal(last).stream())
                        .findFirst()
                        .<Throwable>map(Refused::new)
                        .orElse(exhausted));
    }

    private static Optional<JournalRefusal> refusal(Throwable failure) {
        return failure instanceof Refused refused
                        && (refused.refusal() == JournalRefusal.NOT_HEARD_YET
                                || refused.refusal() == JournalRefusal.REBUILDING)
                ? Optional.of((JournalRefusal) refused.refusal())
                : Optional.empty();
    }
}
