package io.sayonce.kit.journal;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.personal.Seal;

/** Why a story cannot be changed right now, whatever the command. */
public final class JournalRefusals {

    public static final Refusal NOT_FOUND = Refusal.of("not-found", 404, "There is nothing with this id.");

    public static final Refusal NOT_HEARD_YET = Refusal.of(
                    "not-heard-yet",
                    404,
                    "This service has not heard of this id yet. If it is right, try again shortly.")
            .retryAfter(1);

    public static final Refusal FORGOTTEN = Refusal.of(
            "person-forgotten", 410, "The person has been forgotten; nothing can be said in their name any more.");

    public static final Refusal BUSY = Refusal.of("busy", 503, "Too many changes want the same at once. Try again.")
            .retryAfter(1);

    public static final Refusal REBUILDING = Refusal.of(
                    "rebuilding", 503, "This service does not have all its stories yet. Try again shortly.")
            .retryAfter(1);

    private JournalRefusals() {}

    /** Why words can neither be said nor repeated without their person's key. */
    public static Refusal withoutKey(Seal.Standing standing) {
        return standing == Seal.Standing.FORGOTTEN ? FORGOTTEN : NOT_HEARD_YET;
    }
}
