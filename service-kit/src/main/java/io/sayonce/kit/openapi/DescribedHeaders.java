package io.sayonce.kit.openapi;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

import io.sayonce.kit.openapi.ApiDescription.Described;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that callers may rely on, for each answer that always has them. */
final class DescribedHeaders {

    private static final List<String> MADE = List.of("201", "202");

    private static final Map<String, Header> BY_STATUS = Map.of(
            "401", text("How to say who is calling."),
            "412", text("The version that is current."),
            "428", text("The version that is current."),
            "429", seconds(),
            "503", seconds());

    private static final Map<String, String> NAMES = Map.of(
            "401", HttpHeaders.WWW_AUTHENTICATE,
            "412", HttpHeaders.ETAG,
            "428", HttpHeaders.ETAG,
            "429", HttpHeaders.RETRY_AFTER,
            "503", HttpHeaders.RETRY_AFTER);

    private DescribedHeaders() {}

    /** Those of the problems that operations have in common. */
    static void describe(Map<String, APIResponse> problems, String prefix) {
        BY_STATUS.forEach((status, header) -> problems.get(prefix + status).addHeader(NAMES.get(status), header));
    }

    /** Those of what the operation makes or shows. */
    static void describe(Described operation) {
        operation.model().getResponses().getAPIResponses().forEach((status, answer) -> {
            if (MADE.contains(status) && answer.getContent() != null) {
                answer.addHeader(HttpHeaders.LOCATION, text("Where it is found from now on."));
            }
            if (status.startsWith("2") && answer.getContent() != null && operation.showsVersion()) {
                answer.addHeader(HttpHeaders.ETAG, text("The version that is shown."));
            }
        });
    }

    private static Header text(String description) {
        return header(description, SchemaType.STRING);
    }

    private static Header seconds() {
        return header("After how many seconds to try again.", SchemaType.INTEGER);
    }

    private static Header header(String description, SchemaType type) {
        return OASFactory.createHeader()
                .description(description)
                .required(true)
                .schema(OASFactory.createSchema().addType(type));
    }
}
