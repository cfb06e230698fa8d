package io.sayonce.resolution.rest;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.openapi.OpenApiRules;
import io.sayonce.stack.backends.BackendsResource;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class DescriptionTest extends OpenApiRules {}
