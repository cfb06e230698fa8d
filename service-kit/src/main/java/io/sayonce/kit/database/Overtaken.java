package io.sayonce.kit.database;

/** What something was decided on does not stand any more: somebody else was quicker. */
public final class Overtaken extends RuntimeException {

    public Overtaken() {
        super("somebody else was quicker", null, false, false);
    }
}
