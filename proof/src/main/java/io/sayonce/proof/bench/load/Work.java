package io.sayonce.proof.bench.load;

import io.vertx.core.Future;

/** Something that is begun again and again, and ends well or fails; beginning it must not block. */
public interface Work {

    Future<?> begin();
}
