package io.sayonce.proof.faults.load;

/** An answer to stay with, and none that the story can go on from. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean inDoubt;

    Refused(Reply reply, String where) {
        super("%s at %s".formatted(reply.problem(), where), null, false, false);
        this.status = reply.status();
        this.inDoubt = reply.inDoubt();
    }

    int status() {
        return status;
    }

    /** Whether an attempt before it may have been accepted, though nobody heard the answer. */
    boolean isInDoubt() {
        return inDoubt;
    }
}
