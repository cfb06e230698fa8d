package io.sayonce.kit.rest;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.openapi.OpenApiRules;
import io.sayonce.stack.backends.BackendsResource;

/** The rules for services, held against the kit's own small one: all is well but what its author forgot. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "parcel"))
class ThingsTest extends OpenApiRules {}
