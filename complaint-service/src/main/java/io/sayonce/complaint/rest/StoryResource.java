package io.sayonce.complaint.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.complaint.Complaints;
import io.sayonce.kit.journal.Entry;
import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Cursor;
import io.sayonce.kit.rest.Page;
import io.sayonce.kit.rest.Paging;
import io.sayonce.kit.rest.Requests;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/v1/complaints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Story and context")
@Cancellable(false)
public class StoryResource {

    private final Complaints complaints;
    private final Requests requests;

    StoryResource(Complaints complaints, Requests requests) {
        this.complaints = complaints;
        this.requests = requests;
    }

    /** One fact of a story; its words are left out where the caller may not see them. */
    public record FactView(
            UUID id,

            @Schema(description = "The fact's name.", examples = "complaint-recorded")
            String type,

            @Schema(description = "Who said it.", examples = "/complaint-service")
            String source,

            Instant time,

            @Schema(description = "Who decided it, by pseudonym.", examples = "customer")
            String actor,

            int sequence,
            Optional<Entry.Position> position,

            @Schema(
                    description = "The fact, with its words where the caller may see them.",
                    examples = "{\"because\": \"settled\"}")
            JsonNode data) {

        static FactView of(Entry entry, JsonNode data) {
            var headers = entry.headers();
            return new FactView(
                    headers.id(),
                    headers.type(),
                    headers.source(),
                    headers.time(),
                    headers.actor(),
                    headers.sequence(),
                    entry.position(),
                    data);
        }
    }

    @GET
    @Path("context")
    @RolesAllowed({"agent", "lead", "platform", "customer"})
    @Operation(summary = "Read what the next person needs to know")
    public Uni<RestResponse<ContextView>> context(@PathParam("id") UUID id, @BeanParam Conditions conditions) {
        var caller = requests.plain().caller();
        caller.mustOpen(id);
        return complaints
                .look(id, done -> new Sight(caller).of(ContextView.of(done, done.seal())))
                .map(conditions::answer);
    }

    @GET
    @Path("story")
    @RolesAllowed({"agent", "lead", "platform", "analyst", "customer"})
    @Operation(summary = "Read everything that happened, in topic order")
    public Uni<RestResponse<Page<FactView>>> story(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        var caller = requests.plain().caller();
        caller.mustOpen(id);
        var sight = new Sight(caller);
        var last = paging.cursor().map(cursor -> cursor.uuid(0));
        return complaints.look(id, done -> {
            var rest = rest(sight.of(done.story().entries()), last);
            return paging.answer(Page.of(
                    rest.subList(0, Math.min(paging.rows(), rest.size())),
                    paging.limit(),
                    entry -> FactView.of(entry, sight.of(entry, done.seal())),
                    entry -> Cursor.after(entry.headers().id())));
        });
    }

    private static List<Entry> rest(List<Entry> entries, Optional<UUID> last) {
        return last.map(fact -> StoryOrder.after(fact, entries)).orElseGet(() -> StoryOrder.of(entries));
    }
}
