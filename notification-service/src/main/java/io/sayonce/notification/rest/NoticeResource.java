package io.sayonce.notification.rest;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.rest.Answers;
import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Cursor;
import io.sayonce.kit.rest.Page;
import io.sayonce.kit.rest.Paging;
import io.sayonce.kit.rest.Problem;
import io.sayonce.kit.rest.RequestRefusals;
import io.sayonce.kit.rest.Requests;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Notice;
import io.sayonce.notification.NoticeRefusals;
import io.sayonce.notification.NoticeRequested;
import io.sayonce.notification.Notices;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
@Cancellable(false)
public class NoticeResource {

    private static final String NO_ADDRESS = """
            {"type": "https://sayonce.io/problems/no-address", "title": "No address is known", "status": 409,
             "detail": "No address is known that the customer could be written to."}
            """;

    private final Notices notices;
    private final Requests requests;

    NoticeResource(Notices notices, Requests requests) {
        this.notices = notices;
        this.requests = requests;
    }

    @POST
    @RolesAllowed({"agent", "lead", "platform"})
    @APIResponseSchema(value = NoticeView.class, responseCode = "201", responseDescription = "Asked for")
    @APIResponse(
            responseCode = "409",
            description = "No address is known",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            examples = @ExampleObject(name = "no-address", value = NO_ADDRESS)))
    @Operation(summary = "Send the customer's link again, to the address that is known")
    public Uni<RestResponse<NoticeView>> request(@Valid @NotNull LinkForm form) {
        return notices.requestLink(requests.post(form), form.complaint(), done -> {
                    var view = view(done, requested(done));
                    return Answers.tellCreated("/v1/notices/" + view.id(), view);
                })
                .map(Answers::of);
    }

    @GET
    @RolesAllowed({"agent", "lead", "platform", "customer"})
    @Operation(summary = "Find the notices of a complaint, the oldest first")
    public Uni<RestResponse<Page<NoticeView>>> list(
            @QueryParam("complaint") UUID complaint, @Valid @BeanParam Paging paging) {
        if (complaint == null) {
            throw new Refused(RequestRefusals.unnamed("complaint"));
        }
        requests.plain().caller().mustOpen(complaint);
        return notices.look(complaint, done -> paging.answer(page(done, paging)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"agent", "lead", "platform", "customer"})
    @Operation(summary = "Read a notice")
    public Uni<RestResponse<NoticeView>> get(@PathParam("id") UUID id, @BeanParam Conditions conditions) {
        var caller = requests.plain().caller();
        return notices.complaintOf(id)
                .map(complaint -> {
                    if (!caller.opens(complaint)) {
                        throw new Refused(NoticeRefusals.NOT_FOUND);
                    }
                    return complaint;
                })
                .chain(complaint -> notices.look(complaint, done -> view(done, id)))
                .map(conditions::answer);
    }

    private static Page<NoticeView> page(Done<Correspondence> done, Paging paging) {
        var after = paging.cursor();
        List<Notice> rows = done.state().inOrder().stream()
                .filter(notice -> after.map(cursor -> isAfter(notice, cursor)).orElse(true))
                .limit(paging.rows())
                .toList();
        return Page.of(
                rows,
                paging.limit(),
                notice -> NoticeView.of(done.state().complaint(), notice, done.seal()),
                notice -> Cursor.after(notice.at(), notice.id()));
    }

    private static boolean isAfter(Notice notice, Cursor cursor) {
        var later = notice.at().compareTo(cursor.instant(0));
        return later > 0 || later == 0 && notice.id().compareTo(cursor.uuid(1)) > 0;
    }

    private static UUID requested(Done<Correspondence> done) {
        return done.facts().stream()
                .filter(NoticeRequested.class::isInstance)
                .map(fact -> ((NoticeRequested) fact).notice())
                .findFirst()
                .orElseThrow();
    }

    private static NoticeView view(Done<Correspondence> done, UUID id) {
        return done.state().inOrder().stream()
                .filter(notice -> notice.id().equals(id))
                .findFirst()
                .map(notice -> NoticeView.of(done.state().complaint(), notice, done.seal()))
                .orElseThrow(() -> new Refused(NoticeRefusals.NOT_FOUND));
    }
}
