package io.sayonce.notification.rest;

import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.security.SecurityMatrix;
import io.sayonce.notification.MailServer;
import io.sayonce.notification.Others;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.BeforeEach;

import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@WithTestResource(MailServer.class)
class SecurityMatrixTest extends SecurityMatrix {

    private UUID complaint;
    private String notice;

    @BeforeEach
    void complain() {
        try (var others = new Others()) {
            complaint = others.complain().complaint();
            await().until(() -> firstNotice() != null);
            notice = firstNotice();
        }
    }

    @Override
    protected String existing(String path, String parameter) {
        return parameter.equals("complaint") ? complaint.toString() : notice;
    }

    private String firstNotice() {
        return Calls.as(Calls.staff("agent"))
                .get("/v1/notices?complaint=" + complaint)
                .path("items[0].id");
    }
}
