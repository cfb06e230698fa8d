package io.sayonce.kit.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource whose author forgot to say who may call it. */
@Path("/v1/unguarded")
public class Unguarded {

    @GET
    public void get() {
        // open to everybody, if the edge let it be
    }
}
