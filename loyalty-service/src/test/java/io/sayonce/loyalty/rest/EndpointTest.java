package io.sayonce.loyalty.rest;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.rest.EndpointRules;
import io.sayonce.stack.backends.BackendsResource;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "loyalty"))
class EndpointTest extends EndpointRules {}
