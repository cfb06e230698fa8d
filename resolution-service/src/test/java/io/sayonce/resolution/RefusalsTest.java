package io.sayonce.resolution;

import java.util.stream.Stream;

import io.sayonce.kit.core.RefusalRules;
import io.sayonce.resolution.grant.GrantRefusals;
import io.sayonce.resolution.promise.PromiseRefusals;
import io.sayonce.resolution.proposal.ProposalRefusals;
import io.sayonce.resolution.rule.RuleRefusals;
import io.sayonce.resolution.standard.StandardRefusals;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RefusalsTest {

    @TestFactory
    Stream<DynamicTest> every_no_has_a_title_and_stands_in_a_guide() {
        return RefusalRules.of(
                ComplaintRefusals.class,
                GrantRefusals.class,
                PromiseRefusals.class,
                ProposalRefusals.class,
                RuleRefusals.class,
                StandardRefusals.class);
    }
}
