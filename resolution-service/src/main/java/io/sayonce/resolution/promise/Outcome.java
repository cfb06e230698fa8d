package io.sayonce.resolution.promise;

/** What came of a promise, as it is counted. */
public enum Outcome {
    /** Kept a day or more before it was due. */
    KEPT_EARLY,
    KEPT,
    /** Broken, and then kept after all. */
    KEPT_LATE,
    /** Broken and not kept since, whether or not the customer still waits for it. */
    BROKEN,
    /** A lead took the company's word back; that is not keeping it. */
    TAKEN_BACK,
    /** The customer let it go in time; nobody kept it and nobody failed. */
    LET_GO,
    OPEN;

    static Outcome of(Promise promise) {
        if (promise.fulfilment().isPresent()) {
            return of(promise.fulfilment().get().timing());
        }
        if (promise.withdrawal().filter(how -> how.by() == Withdrawal.By.LEAD).isPresent()) {
            return TAKEN_BACK;
        }
        if (promise.brokenAt().isPresent()) {
            return BROKEN;
        }
        return promise.withdrawal().isPresent() ? LET_GO : OPEN;
    }

    private static Outcome of(Timing timing) {
        return switch (timing) {
            case EARLY -> KEPT_EARLY;
            case ON_TIME -> KEPT;
            case LATE -> KEPT_LATE;
        };
    }
}
