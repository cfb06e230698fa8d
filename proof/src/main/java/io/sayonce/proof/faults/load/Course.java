package io.sayonce.proof.faults.load;

import java.util.random.RandomGenerator;

/**
 * How one story goes.
 *
 * @param handedOff whether the one who claims it hands it on to a colleague
 * @param asksForLink whether the customer's link is sent once more
 */
record Course(Remedy remedy, boolean handedOff, boolean asksForLink) {

    private static final int HANDED_OFF_PERCENT = 30;
    private static final int ASKS_PERCENT = 40;
    private static final int PERCENT = 100;

    /** What is done about the complaint. */
    enum Remedy {
        /** The customer chooses, and the promise is kept in time. */
        CHOSEN_AND_KEPT,
        /** The customer chooses, and the clock breaks the promise. */
        CHOSEN_AND_BROKEN,
        /** Something is promised outright, and kept in time. */
        PROMISED_AND_KEPT,
        /** Something is promised outright, and the clock breaks it. */
        PROMISED_AND_BROKEN,
        /** The customer wants nothing of what is proposed. */
        DECLINED
    }

    static Course draw(RandomGenerator random) {
        var remedies = Remedy.values();
        return new Course(
                remedies[random.nextInt(remedies.length)],
                random.nextInt(PERCENT) < HANDED_OFF_PERCENT,
                random.nextInt(PERCENT) < ASKS_PERCENT);
    }
}
