package io.sayonce.complaint.rest;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.sayonce.complaint.ComplaintLists;
import io.sayonce.complaint.Complaints;
import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.rest.Conditions;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@Cancellable(false)
public class CustomerResource {

    private static final int SHOWN = 100;

    private final Complaints complaints;
    private final ComplaintLists lists;

    CustomerResource(Complaints complaints, ComplaintLists lists) {
        this.complaints = complaints;
        this.lists = lists;
    }

    /** A customer as the latest complaint names them, and their latest complaints, the oldest of them first. */
    public record Customer(ComplaintView.CustomerView customer, List<ComplaintSummary> complaints) {}

    @GET
    @Path("{id}")
    @RolesAllowed({"agent", "lead", "platform"})
    @Operation(summary = "Read who a customer is and what they complained of")
    public Uni<RestResponse<Customer>> get(@PathParam("id") UUID id, @BeanParam Conditions conditions) {
        return lists.latestOf(id, SHOWN)
                .chain(rows -> {
                    if (rows.isEmpty()) {
                        throw new Refused(Refusals.notFound("customer"));
                    }
                    var latest = rows.get(rows.size() - 1).id;
                    return complaints.look(
                            latest,
                            done -> new Customer(
                                    ComplaintView.of(done).customer(),
                                    rows.stream().map(ComplaintSummary::of).toList()));
                })
                .map(conditions::answer);
    }
}
