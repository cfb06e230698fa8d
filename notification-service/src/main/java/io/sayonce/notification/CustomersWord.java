package io.sayonce.notification;

import java.util.UUID;

import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * What the customer has said since, so that no letter asks for it.
 *
 * @param settled whether the customer has said that it is
 * @param answered the questions that have their answer
 * @param replied the proposals and incentives that were taken or not wanted
 */
public record CustomersWord(boolean settled, PSet<String> answered, PSet<UUID> replied) {

    static final CustomersWord NOTHING = new CustomersWord(false, HashTreePSet.empty(), HashTreePSet.empty());

    /** The customer has said that it is settled, or something is left to do after all. */
    public CustomersWord settled(boolean now) {
        return new CustomersWord(now, answered, replied);
    }

    public CustomersWord answering(String question) {
        return new CustomersWord(settled, answered.plus(question), replied);
    }

    public CustomersWord replying(UUID offer) {
        return new CustomersWord(settled, answered, replied.plus(offer));
    }

    public boolean answers(String question) {
        return answered.contains(question);
    }

    public boolean repliesTo(UUID offer) {
        return replied.contains(offer);
    }
}
