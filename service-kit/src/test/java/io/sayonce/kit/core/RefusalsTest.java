package io.sayonce.kit.core;

import java.util.stream.Stream;

import io.sayonce.kit.hearing.ReplayRefusals;
import io.sayonce.kit.idempotency.RetryRefusals;
import io.sayonce.kit.journal.JournalRefusals;
import io.sayonce.kit.rest.RequestRefusals;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RefusalsTest {

    @TestFactory
    Stream<DynamicTest> every_no_has_a_title_and_stands_in_a_guide() {
        return RefusalRules.of(
                Refusals.class,
                RequestRefusals.class,
                JournalRefusals.class,
                ReplayRefusals.class,
                RetryRefusals.class);
    }
}
