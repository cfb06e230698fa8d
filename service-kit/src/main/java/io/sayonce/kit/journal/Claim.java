package io.sayonce.kit.journal;

import io.sayonce.kit.database.Statements;
import io.smallrye.mutiny.Uni;

/**
 * What a change needs that several stories share, and that no fold of one of them can tell. It is carried out last in the
 * change's transaction, when facts and projections are written; where it fails, nothing of the change remains. So it may
 * be carried out several times for one change, and counts once.
 */
@FunctionalInterface
public interface Claim<S> {

    /** Refuses, by failing with {@link io.sayonce.kit.core.Refused}, what there is not enough of. */
    Uni<Void> on(Statements statements, Change.Done<S> done);
}
