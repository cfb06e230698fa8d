package io.sayonce.complaint.rest;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.openapi.BadInput;
import io.sayonce.stack.backends.BackendsResource;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "complaint"))
class SpoiledInputTest extends BadInput {

    @Override
    protected String existing(String path, String parameter) {
        return Existing.at(path);
    }
}
