package io.sayonce.kit.rest;

import java.util.List;

import jakarta.ws.rs.core.UriInfo;

import io.sayonce.kit.rest.Parameters.Misread;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What an address asks for means one thing, or is refused: left to the framework, the first of several would do. */
public final class Unambiguous {

    @ServerRequestFilter
    public void check(UriInfo address) {
        address.getQueryParameters().forEach(Unambiguous::check);
    }

    private static void check(String parameter, List<String> values) {
        if (values.size() != 1 || values.get(0).isEmpty()) {
            throw new Misread(parameter, "there once, and with a value");
        }
    }
}
