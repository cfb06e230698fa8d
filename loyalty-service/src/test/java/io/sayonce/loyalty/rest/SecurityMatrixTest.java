package io.sayonce.loyalty.rest;

import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.security.SecurityMatrix;
import io.sayonce.loyalty.Others;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "loyalty"))
class SecurityMatrixTest extends SecurityMatrix {

    private UUID complaint;
    private String incentive;

    @BeforeEach
    void offer() {
        try (var others = new Others()) {
            complaint = others.recordComplaint();
            others.breakPromise(complaint, Ids.next());
            incentive = Calls.theOnlyIncentiveOf(complaint);
        }
    }

    @Override
    protected String existing(String path, String parameter) {
        return parameter.equals("complaint") ? complaint.toString() : incentive;
    }
}
