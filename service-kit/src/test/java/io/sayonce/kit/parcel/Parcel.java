package io.sayonce.kit.parcel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** What the kit's tests tell stories of: a parcel with a sender's words on it, a weight, and a day to arrive by. */
public record Parcel(
        UUID id,
        Optional<UUID> sender,
        Optional<Personal<Address>> address,
        List<Integer> weighings,
        Optional<UUID> lastWeighing,
        boolean labelled,
        Optional<Posted> posted,
        boolean overdue) {

    public static Parcel blank(UUID id) {
        return new Parcel(
                id, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false, Optional.empty(), false);
    }

    public int grams() {
        return weighings.stream().mapToInt(grams -> grams).sum();
    }

    /** The fact that says it was posted. */
    public record Posted(UUID fact, Instant dueBy) {}

    /** Whose words. */
    public record Address(String line) {}

    /** {@code parcel-posted} */
    public record ParcelPosted(UUID sender, Instant dueBy, Personal<Address> personal) implements Fact<Parcel> {
        @Override
        public Parcel applyTo(Parcel parcel, Told told) {
            return new Parcel(
                    parcel.id,
                    Optional.of(sender),
                    Optional.of(personal),
                    parcel.weighings,
                    parcel.lastWeighing,
                    parcel.labelled,
                    Optional.of(new Posted(told.id(), dueBy)),
                    parcel.overdue);
        }
    }

    /** {@code parcel-weighed}; 13 grams are more than the rules can take. */
    public record ParcelWeighed(int grams) implements Fact<Parcel> {
        public ParcelWeighed {
            if (grams > ParcelReading.heaviest) {
                throw new IllegalArgumentException("too heavy");
            }
        }

        @Override
        public Parcel applyTo(Parcel parcel, Told told) {
            if (grams == ParcelReading.indigestible) {
                throw new IllegalStateException("cannot weigh " + grams);
            }
            var weighings = new ArrayList<>(parcel.weighings);
            weighings.add(grams);
            return new Parcel(
                    parcel.id,
                    parcel.sender,
                    parcel.address,
                    List.copyOf(weighings),
                    Optional.of(told.id()),
                    parcel.labelled,
                    parcel.posted,
                    parcel.overdue);
        }
    }

    /** {@code parcel-labelled}: follows from the first weighing, whoever weighed. */
    public record ParcelLabelled() implements Fact<Parcel> {
        @Override
        public Parcel applyTo(Parcel parcel, Told told) {
            return new Parcel(
                    parcel.id,
                    parcel.sender,
                    parcel.address,
                    parcel.weighings,
                    parcel.lastWeighing,
                    true,
                    parcel.posted,
                    parcel.overdue);
        }
    }

    /** {@code parcel-overdue}: the clock's word. */
    public record ParcelOverdue() implements Fact<Parcel> {
        @Override
        public Parcel applyTo(Parcel parcel, Told told) {
            return new Parcel(
                    parcel.id,
                    parcel.sender,
                    parcel.address,
                    parcel.weighings,
                    parcel.lastWeighing,
                    parcel.labelled,
                    parcel.posted,
                    true);
        }
    }
}
