package io.sayonce.kit.journal;

import io.sayonce.kit.database.Statements;
import io.smallrye.mutiny.Uni;

/** Whether the stories here may be incomplete, for what must not happen then. */
public final class Rebuilding {

    /**
     * In SQL: stories are read again, or it was never found out where the topics stand, so that nobody knows whether there
     * is something to read again.
     */
    public static final String IS_OUTSTANDING =
            "(exists (select 1 from heard where live_from > 0) or not exists (select 1 from heard))";

    private Rebuilding() {}

    /** Whether {@link #IS_OUTSTANDING}. */
    public static Uni<Boolean> isOutstanding(Statements statements) {
        return statements.row("select " + IS_OUTSTANDING).map(row -> row.getBoolean(0));
    }
}
