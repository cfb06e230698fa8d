package io.sayonce.notification;

import java.util.stream.Stream;

import io.sayonce.kit.core.RefusalRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RefusalsTest {

    @TestFactory
    Stream<DynamicTest> every_no_has_a_title_and_stands_in_a_guide() {
        return RefusalRules.of(NoticeRefusals.class);
    }
}
