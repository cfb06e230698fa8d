package io.sayonce.resolution.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.promise.Promise;
import io.sayonce.resolution.standard.Deadline;
import io.sayonce.resolution.standard.StandardApplied;

/** What the customer of one complaint may expect at a moment: each stage, with the date by which it is usually done. */
final class Outlook {

    private final Resolution resolution;
    private final Progress progress;
    private final List<Promise> owed;
    private final Instant now;

    Outlook(Resolution resolution, Progress progress, Instant now) {
        this.resolution = resolution;
        this.progress = progress;
        this.owed = Solutions.of(resolution).owed();
        this.now = now;
    }

    List<Wait> waits() {
        return Wait.of(progress, promisedBy());
    }

    /** @param usual what is known of each of the {@linkplain #waits() waits}, by the stage that is awaited */
    List<Prospect> prospects(Map<Wait, Usually> usual) {
        var byStage = usual.entrySet().stream()
                .collect(Collectors.toMap(wait -> wait.getKey().awaited(), Map.Entry::getValue));
        var prospects = new ArrayList<Prospect>();
        var least = now;
        for (var standing : progress.standings()) {
            var prospect = prospect(standing, Optional.ofNullable(byStage.get(standing.stage())), least);
            least = prospect.usuallyDoneBy().orElse(least);
            prospects.add(prospect);
        }
        return prospects;
    }

    private Prospect prospect(Standing standing, Optional<Usually> usual, Instant least) {
        if (standing.stage() == Stage.PROMISES && standing.isNow()) {
            return Prospect.promised(standing, promisedBy(), isBroken());
        }
        var little = usual.filter(Usually::little).isPresent();
        var date = usual.flatMap(known -> little ? byStandard(standing) : known.at());
        if (date.filter(at -> !at.isAfter(now)).isPresent()) {
            return standing.isNow() && standing.stage().isOurs()
                    ? Prospect.late(standing, little)
                    : Prospect.nothing(standing);
        }
        return date.map(at -> Prospect.usual(standing, at.isBefore(least) ? least : at, little))
                .orElseGet(() -> Prospect.nothing(standing));
    }

    /** A standard counts from receipt, so it knows nothing of a second proposal. */
    private Optional<Instant> byStandard(Standing standing) {
        if (standing.stage() == Stage.PROPOSAL && !resolution.proposals().isEmpty()) {
            return Optional.empty();
        }
        return standing.stage().step().flatMap(this::due);
    }

    private Optional<Instant> due(String step) {
        return resolution.measure().applied().map(StandardApplied::deadlines).stream()
                .flatMap(List::stream)
                .filter(deadline -> deadline.step().equals(step))
                .map(Deadline::dueAt)
                .findFirst();
    }

    private Optional<Instant> promisedBy() {
        return Solutions.last(owed.stream().map(Promise::dueAt).filter(at -> at.isAfter(now)));
    }

    private boolean isBroken() {
        return owed.stream().anyMatch(promise -> !promise.dueAt().isAfter(now));
    }
}
