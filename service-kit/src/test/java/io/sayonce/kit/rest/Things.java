package io.sayonce.kit.rest;

import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Callers;
import io.sayonce.kit.security.Role;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** A small resource with one of everything that the edge has to get right. */
@Path("/v1/things")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
public class Things {

    private final Callers callers;
    private final Requests requests;

    Things(Callers callers, Requests requests) {
        this.callers = callers;
        this.requests = requests;
    }

    @POST
    @RolesAllowed({"agent", "lead"})
    @Operation(summary = "Makes a thing")
    @APIResponseSchema(value = Thing.class, responseCode = "201", responseDescription = "Made")
    public Uni<RestResponse<Thing>> make(@Valid @NotNull Form form) {
        var id = UUID.nameUUIDFromBytes(form.name().getBytes(StandardCharsets.UTF_8));
        requests.post(form);
        var made = Answers.tellCreated("/v1/things/" + id, new Thing(id, form.name(), form.dueAt()));
        return Uni.createFrom().item(made).map(Answers::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"agent", "customer"})
    public Uni<RestResponse<Thing>> get(@PathParam("id") UUID id, @BeanParam Conditions conditions) {
        callers.current().mustOpen(id);
        return Uni.createFrom().item(() -> conditions.answer(new Thing(id, "gizmo", Instant.EPOCH)));
    }

    @GET
    @Path("clock")
    @RolesAllowed("agent")
    public Uni<RestResponse<Clock>> clock(@QueryParam("stopped") boolean stopped, @BeanParam Conditions conditions) {
        var shows = stopped ? Optional.<Instant>empty() : Optional.of(Instant.now());
        return Uni.createFrom().item(() -> conditions.answer(new Clock("wall", shows)));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed("agent")
    public Uni<RestResponse<Thing>> change(
            @PathParam("id") UUID id, @BeanParam Conditions conditions, @Valid @NotNull Form form) {
        var before = new Thing(id, "gizmo", Instant.EPOCH);
        return Uni.createFrom().item(() -> {
            conditions.require(before);
            return conditions.answer(new Thing(id, form.name(), form.dueAt()));
        });
    }

    @GET
    @RolesAllowed("agent")
    public Uni<RestResponse<Page<Integer>>> list(@Valid @BeanParam Paging paging, @QueryParam("colour") Colour colour) {
        var from = paging.cursor().map(cursor -> (int) cursor.number(0) + 1).orElse(0);
        var rows = IntStream.range(from, Math.min(250, from + paging.rows()))
                .boxed()
                .toList();
        return Uni.createFrom().item(() -> paging.answer(Page.of(rows, paging.limit(), row -> row, Cursor::after)));
    }

    @GET
    @Path("odd")
    @RolesAllowed("agent")
    public Uni<Void> odd(@QueryParam("size") @Positive Integer size, @HeaderParam("X-Since") Instant since) {
        return Uni.createFrom().voidItem();
    }

    @GET
    @Path("me")
    @RolesAllowed({"agent", "lead", "platform", "analyst", "operator", "customer"})
    @Operation(summary = "Who is calling")
    public Uni<Who> me() {
        return Uni.createFrom().item(Who.of(callers.current()));
    }

    @POST
    @Path("refusals")
    @RolesAllowed("agent")
    public Uni<Void> refuse() {
        return Uni.createFrom()
                .failure(new Refused(Refusal.of("already-answered", 409, "The customer has said it already.")
                        .with("answer", "SN-1")));
    }

    @POST
    @Path("failures")
    @RolesAllowed("agent")
    public Uni<Void> fail(@QueryParam("how") How how) {
        if (how == null) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().failure(how.failure);
    }

    enum How {
        @JsonProperty("database")
        DATABASE(new RuntimeException(new ConnectException("10.0.0.1 refused"))),
        @JsonProperty("bug")
        BUG(new IllegalStateException("Mrs. Miller said so"));

        private final RuntimeException failure;

        How(RuntimeException failure) {
            this.failure = failure;
        }
    }

    record Who(
            Role role,
            @Schema(examples = "MrGoKHyzJ8qIr2AgUUlRYQ") String pseudonym,
            @Schema(examples = "anna") String subject,
            @Schema(examples = "front-desk") Optional<String> team,
            @Schema(examples = "Anna") String name,
            Optional<UUID> complaint) {

        static Who of(Caller caller) {
            return new Who(
                    caller.role(),
                    caller.pseudonym(),
                    caller.subject(),
                    caller.team(),
                    caller.name(),
                    caller.complaint());
        }
    }

    /** Written in kebab-case; by an interface, as services do. */
    interface Wire {
        String name();

        @JsonValue
        default String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    enum Weight implements Wire {
        FEATHER_LIGHT,
        HEAVY
    }

    enum Colour {
        @JsonProperty("dark-red")
        DARK_RED,
        @JsonProperty("blue")
        BLUE
    }

    record Form(
            Map<String, Object> extra,

            @NotNull @Words(max = 100) @Schema(examples = "gizmo")
            String name,

            Instant dueAt,
            Duration within,
            Colour colour,
            Weight weight,
            int count,
            Boolean sure,
            UUID owner,
            @Size(max = 10) List<@Valid Option> options,
            Map<@Slug String, @Words(max = 20) String> answers) {}

    record Option(
            @Words(max = 20) @Schema(examples = "a new one") String text) {}

    record Thing(UUID id, @Schema(examples = "gizmo") String name, Instant dueAt) {}

    /** Something that passes while it is looked at. */
    public record Clock(@Schema(examples = "wall") String where, Optional<Instant> shows) implements Momentary {

        @Override
        public Clock lasting() {
            return new Clock(where, Optional.empty());
        }
    }
}
