package io.sayonce.kit.parcel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.core.Owed;
import io.sayonce.kit.journal.Reading;
import io.sayonce.kit.journal.Vocabulary;

@ApplicationScoped
public class ParcelReading implements Reading<Parcel> {

    /** A weight that the rules fail on, until a test mends them. */
    public static volatile int indigestible = 13;

    /** A weight above this is no weight, until a test mends the contract. */
    public static volatile int heaviest = 1_000_000;

    private final Vocabulary<Parcel> vocabulary = Vocabulary.<Parcel>of("parcel")
            .says("parcel-posted", Parcel.ParcelPosted.class)
            .says("parcel-labelled", Parcel.ParcelLabelled.class)
            .says("parcel-overdue", Parcel.ParcelOverdue.class)
            .hears("depot", "parcel-weighed", Parcel.ParcelWeighed.class)
            .keeps("depot", "parcel-admired")
            .andNoOther();

    @Override
    public Vocabulary<Parcel> vocabulary() {
        return vocabulary;
    }

    @Override
    public boolean beginsStories() {
        return true;
    }

    @Override
    public Parcel blank(UUID subject) {
        return Parcel.blank(subject);
    }

    @Override
    public Optional<UUID> person(Parcel parcel) {
        return parcel.sender();
    }

    @Override
    public List<Owed<Parcel>> owed(Parcel parcel, Instant now) {
        var owed = new ArrayList<Owed<Parcel>>();
        if (!parcel.labelled()) {
            parcel.lastWeighing()
                    .ifPresent(weighing -> owed.add(Owed.byRule(weighing, "label", new Parcel.ParcelLabelled())));
        }
        nextDue(parcel)
                .filter(due -> !due.isAfter(now))
                .ifPresent(due -> owed.add(
                        Owed.byClock(parcel.posted().orElseThrow().fact(), "overdue", new Parcel.ParcelOverdue())));
        return owed;
    }

    @Override
    public Optional<Instant> nextDue(Parcel parcel) {
        return parcel.overdue() ? Optional.empty() : parcel.posted().map(Parcel.Posted::dueBy);
    }

    @Override
    public List<?> rows(Parcel parcel) {
        return List.of(ParcelRow.of(parcel));
    }
}
