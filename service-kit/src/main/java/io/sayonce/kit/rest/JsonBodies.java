package io.sayonce.kit.rest;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A body is JSON and said to be, or refused: the framework reads whatever may be JSON, such as a patch or a wildcard. */
public final class JsonBodies {

    @ServerRequestFilter
    public void check(HttpHeaders headers) {
        if (isThere(headers) && !isJson(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            throw new NotSupportedException();
        }
    }

    private static boolean isThere(HttpHeaders headers) {
        var length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0") || headers.getHeaderString("Transfer-Encoding") != null;
    }

    private static boolean isJson(String type) {
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON);
    }
}
