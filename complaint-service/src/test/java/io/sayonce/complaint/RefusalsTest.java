package io.sayonce.complaint;

import java.util.stream.Stream;

import io.sayonce.complaint.consult.ConsultRefusals;
import io.sayonce.complaint.handoff.HandoffRefusals;
import io.sayonce.complaint.question.QuestionRefusals;
import io.sayonce.kit.core.RefusalRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RefusalsTest {

    @TestFactory
    Stream<DynamicTest> every_no_has_a_title_and_stands_in_a_guide() {
        return RefusalRules.of(
                ComplaintRefusals.class, HandoffRefusals.class, QuestionRefusals.class, ConsultRefusals.class);
    }
}
