package io.sayonce.complaint.rest;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.security.SecurityMatrix;
import io.sayonce.stack.backends.BackendsResource;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "complaint"))
class SecurityMatrixTest extends SecurityMatrix {

    @Override
    protected String existing(String path, String parameter) {
        return Existing.at(path);
    }
}
