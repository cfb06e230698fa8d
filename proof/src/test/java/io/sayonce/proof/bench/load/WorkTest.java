package io.sayonce.proof.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkTest {

    @Test
    void one_thing_after_the_other_ends_when_both_have() {
        var first = Promise.<Void>promise();
        var second = Promise.<Void>promise();
        var both = ((Work) first::future).then(second::future).begin();

        first.complete();
        assertFalse(both.isComplete());
        second.complete();
        assertTrue(both.succeeded());
    }

    @Test
    void where_the_first_fails_the_other_is_not_begun() {
        Work fails = () -> Future.failedFuture("no");

        assertTrue(fails.then(() -> {
                    throw new AssertionError("begun");
                })
                .begin()
                .failed());
    }
}
