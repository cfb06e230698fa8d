package io.sayonce.resolution.rest;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.security.SecurityMatrix;
import io.sayonce.stack.backends.BackendsResource;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class SecurityMatrixTest extends SecurityMatrix {

    private final Existing existing = new Existing();

    @Override
    protected String existing(String path, String parameter) {
        return existing.named(path, parameter);
    }
}
