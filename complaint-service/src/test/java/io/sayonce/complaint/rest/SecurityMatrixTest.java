package io.sayonce.complaint.rest;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.stack.backends.BackendsResource;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "complaint"))
class SecurityMatrixTest extends io.sayonce.kit.security.SecurityMatrix {

    @Override
    protected String existing(String path, String parameter) {
        if (path.startsWith("/v1/operations")) {
            return "0";
        }
        var complaint = Calls.PLATFORM.record();
        if (path.startsWith("/v1/customers")) {
            return Calls.ANNA.get("/v1/complaints/" + complaint).extract().path("customer.id");
        }
        if (path.startsWith("/v1/handoffs")) {
            return Calls.LEA
                    .post(
                            "/v1/complaints/%s/handoffs".formatted(complaint),
                            "{\"to\": {\"kind\": \"team\", \"id\": \"x\"}}")
                    .extract()
                    .path("id");
        }
        return complaint;
    }
}
