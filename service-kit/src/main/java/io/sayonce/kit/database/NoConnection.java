package io.sayonce.kit.database;

import java.time.Duration;

/** No connection to the database became free in time: it does not answer, or all are in use. */
public final class NoConnection extends RuntimeException {

    NoConnection(Duration patience) {
        super("no connection to the database became free in " + patience.toSeconds() + " s", null, false, false);
    }
}
