package io.sayonce.resolution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who owned a complaint since when. What is told meanwhile by others does not count, only the times do, so that everything
 * that was decided finds its owner whatever was heard first.
 *
 * @param all in the order in which the complaint changed hands
 */
public record Tenures(List<Tenure> all) {

    public static final Tenures NONE = new Tenures(List.of());

    public Tenures {
        all = List.copyOf(all);
    }

    /** One owner, until the next. */
    public record Tenure(Owner owner, Instant since) {}

    Tenures then(Owner owner, Instant since) {
        var more = new ArrayList<>(all);
        more.add(new Tenure(owner, since));
        return new Tenures(more);
    }

    /** The owner at a moment; the first one, where the clocks of two services disagree about who came first. */
    public Optional<Owner> at(Instant moment) {
        var before =
                all.stream().filter(tenure -> !tenure.since().isAfter(moment)).reduce((one, next) -> next);
        return before.or(() -> all.stream().findFirst()).map(Tenure::owner);
    }
}
