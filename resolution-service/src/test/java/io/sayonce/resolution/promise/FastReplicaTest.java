package io.sayonce.resolution.promise;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The replica's clock is an hour ahead of the database's. */
@QuarkusTest
@WithTestResource(value = ShiftedClock.class, initArgs = @ResourceArg(name = "by", value = "-1 hour"))
class FastReplicaTest extends ReplicaClockTest {}
