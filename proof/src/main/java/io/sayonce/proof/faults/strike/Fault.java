package io.sayonce.proof.faults.strike;

import java.time.Duration;
import java.util.Optional;

/** Something that goes wrong for a while. What it is, is all in its value: two that are equal do the same. */
public sealed interface Fault
        permits Kill,
                Pause,
                RestartAll,
                BadWeather,
                HungUp,
                Repetition,
                Poison,
                MoreReplicas,
                WrongClock,
                LongTransaction,
                SmallRecords,
                PlacesLost,
                Zombie {

    /** Before stories begin: whoever it needs is made ready. */
    default void prepare(Scene scene) {}

    /** How long it may take to begin and to be undone, where processes have to be started for it under load. */
    default Duration takes() {
        return Duration.ZERO;
    }

    /** Whether it starts processes of its own of this, be it instead of the one that there was or besides. */
    default boolean starts(Target target) {
        return false;
    }

    /** Returns when it does its harm. */
    void begin(Scene scene);

    /** Just before it is undone: what it should have brought about and has not. */
    default Optional<String> vain(Scene scene) {
        return Optional.empty();
    }

    /** What it did is undone; returns when whoever it stopped runs again. */
    void end(Scene scene);
}
