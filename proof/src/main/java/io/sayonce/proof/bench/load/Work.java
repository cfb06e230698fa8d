package io.sayonce.proof.bench.load;

import io.vertx.core.Future;

/** Something that is begun again and again, and ends well or fails; beginning it must not block. */
@FunctionalInterface
public interface Work {

    Future<?> begin();

    /** This and, when it has ended well, the other, as one. */
    default Work then(Work other) {
        return () -> begin().compose(done -> other.begin().<Void>mapEmpty());
    }
}
