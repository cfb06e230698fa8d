package io.sayonce.resolution;

import java.util.stream.Stream;

import io.sayonce.kit.contracts.ContractRules;
import io.sayonce.resolution.standard.Shipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ContractsTest {

    @TestFactory
    Stream<DynamicTest> what_is_said_and_heard_is_what_is_contracted() {
        return ContractRules.of(new ResolutionReading(Shipped.standards()).vocabulary());
    }
}
