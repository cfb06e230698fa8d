package io.sayonce.kit.journal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refused;
import io.smallrye.mutiny.Uni;

/** What is not heard yet may be on its way: it is waited for a little before a caller is sent away. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Set<Refusal> PASSING = Set.of(JournalRefusals.NOT_HEARD_YET, JournalRefusals.REBUILDING);

    private Patience() {}

    static <T> Uni<T> with(Uni<T> work) {
        return work.onFailure(Patience::isPassing)
                .retry()
                .withBackOff(Duration.ofMillis(20), Duration.ofMillis(100))
                .expireIn(LIMIT.toMillis())
                .onFailure(IllegalStateException.class)
                .transform(exhausted -> Stream.concat(
                                Stream.ofNullable(exhausted.getCause()), Arrays.stream(exhausted.getSuppressed()))
                        .filter(Patience::isPassing)
                        .findFirst()
                        .orElse(exhausted));
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof Refused refused && PASSING.contains(refused.refusal());
    }
}
