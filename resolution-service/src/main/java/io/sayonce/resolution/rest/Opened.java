package io.sayonce.resolution.rest;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.journal.JournalRefusals;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.Seal;
import io.sayonce.resolution.Resolution;

/** Words that are about to be said again in another fact, for which they have to be sealed anew. */
final class Opened {

    private Opened() {}

    /** Refused where the person was forgotten, or the key was not heard yet. */
    static <T> T words(Done<Resolution> done, Personal<T> personal) {
        return done.seal()
                .open(personal)
                .orElseThrow(() -> new Refused(
                        done.seal().standing() == Seal.Standing.FORGOTTEN
                                ? JournalRefusals.FORGOTTEN
                                : JournalRefusals.NOT_HEARD_YET));
    }
}
