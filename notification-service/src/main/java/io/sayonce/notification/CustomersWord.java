package io.sayonce.notification;

import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * What the customer has said since, so that no letter asks for it.
 *
 * @param settled whether the customer has said that it is
 * @param answered the questions that have their answer
 */
public record CustomersWord(boolean settled, PSet<String> answered) {

    static final CustomersWord NOTHING = new CustomersWord(false, HashTreePSet.empty());

    /** The customer has said that it is settled, or something is left to do after all. */
    public CustomersWord settled(boolean now) {
        return new CustomersWord(now, answered);
    }

    public CustomersWord answering(String question) {
        return new CustomersWord(settled, answered.plus(question));
    }

    public boolean answers(String question) {
        return answered.contains(question);
    }
}
