package io.sayonce.notification;

import java.util.Map;
import java.util.UUID;

import io.sayonce.kit.core.Ids;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.Seal;

/** A fact that the customer is told of. */
public interface Occasion {

    /** The fact's name on the wire. */
    String about();

    /** What the notice is written from. */
    String template();

    /** What the template needs to know of the fact, in clear. */
    Map<String, Object> words(Correspondence correspondence, Seal seal);

    /** Whether everything that the notice has to say has been heard. */
    default boolean isComplete(Correspondence correspondence) {
        return true;
    }

    /** The id of the notice; the same in every replica and after every restart. */
    default UUID notice(UUID cause) {
        return Ids.derived(cause, "notice-id");
    }

    /** Words that are known to be readable, because nothing is written without the person's key. */
    static <T> T open(Seal seal, Personal<T> personal) {
        return seal.open(personal).orElseThrow(() -> new IllegalStateException("these words cannot be read now"));
    }
}
