package io.sayonce.proof.faults.strike;

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

    void begin(Scene scene);

    /** What it did is undone; returns when whoever it stopped runs again. */
    void end(Scene scene);
}
