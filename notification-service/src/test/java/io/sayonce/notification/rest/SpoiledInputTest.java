package io.sayonce.notification.rest;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.openapi.BadInput;
import io.sayonce.notification.MailServer;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@WithTestResource(MailServer.class)
class SpoiledInputTest extends BadInput {

    private Existing existing;

    @BeforeEach
    void make() {
        existing = Existing.made();
    }

    @Override
    protected String existing(String path, String parameter) {
        return existing.named(parameter);
    }
}
