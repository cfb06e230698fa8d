package io.sayonce.proof.faults.load;

/** A story that could not be told to its end. */
final class GivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GivenUp(String why) {
        super(why, null, false, false);
    }
}
