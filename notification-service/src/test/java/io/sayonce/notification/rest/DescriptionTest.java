package io.sayonce.notification.rest;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.openapi.OpenApiRules;
import io.sayonce.notification.MailServer;
import io.sayonce.stack.backends.BackendsResource;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@WithTestResource(MailServer.class)
class DescriptionTest extends OpenApiRules {}
