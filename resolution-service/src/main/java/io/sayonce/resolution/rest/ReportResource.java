package io.sayonce.resolution.rest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.sayonce.kit.rest.Conditions;
import io.sayonce.kit.rest.Cursor;
import io.sayonce.kit.rest.Page;
import io.sayonce.kit.rest.Paging;
import io.sayonce.resolution.report.OutlierReports;
import io.sayonce.resolution.report.PromiseReports;
import io.sayonce.resolution.report.ProposalReports;
import io.sayonce.resolution.standard.Standards;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What people count. Outcomes only: nobody is measured by the time that they take. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
@RolesAllowed({"lead", "analyst"})
@Cancellable(false)
public class ReportResource {

    private final PromiseReports promises;
    private final ProposalReports proposals;
    private final OutlierReports outliers;
    private final Standards standards;

    ReportResource(PromiseReports promises, ProposalReports proposals, OutlierReports outliers, Standards standards) {
        this.promises = promises;
        this.proposals = proposals;
        this.outliers = outliers;
        this.standards = standards;
    }

    @GET
    @Path("promises")
    @Operation(
            summary = "See how promises were kept, by team, kind, agent or month",
            description =
                    "A promise counts once, at the time at which it is due as it stands, for the owner at the moment when it"
                            + " was kept, broken or withdrawn. What a lead took back counts as not kept, what the customer let"
                            + " go in time as neither.")
    public Uni<RestResponse<Page<PromiseFiguresView>>> promises(
            @Valid @BeanParam PromiseReportSearch search, @Valid @BeanParam Paging paging) {
        return promises.of(search.by(), search.period(zone()), after(paging), paging.rows())
                .map(rows -> Page.of(rows, paging.limit(), PromiseFiguresView::of, row -> behind(row.group())))
                .map(paging::answer);
    }

    @GET
    @Path("proposals")
    @Operation(
            summary = "See how soon proposals came and who could decide them, by team, agent or month",
            description =
                    "A first proposal counts when it was put, a choice when it was made, for the owner of that moment. At the"
                            + " front line is decided what nobody else had to approve of. Agents are not measured by time.")
    public Uni<RestResponse<Page<ProposalFiguresView>>> proposals(
            @Valid @BeanParam ProposalReportSearch search, @Valid @BeanParam Paging paging) {
        return proposals
                .of(search.by(), search.period(zone()), after(paging), paging.rows())
                .map(rows -> Page.of(rows, paging.limit(), ProposalFiguresView::of, row -> behind(row.group())))
                .map(paging::answer);
    }

    @GET
    @Path("outliers")
    @Operation(
            summary = "See which customers, products, teams or agents differ much from their like",
            description =
                    "For people to look at. Nothing decides by it: claims are trusted, and no history of claims enters a"
                            + " decision. Counted by the modified z-score of Iglewicz and Hoaglin, from 3.5 on.")
    public Uni<RestResponse<OutliersView>> outliers(
            @Valid @BeanParam OutlierSearch search, @BeanParam Conditions conditions) {
        return outliers.of(search.comparison(), search.period(zone()), search.limit)
                .map(found -> conditions.answer(OutliersView.of(found)));
    }

    private ZoneId zone() {
        return standards
                .applied()
                .inForce(Instant.now())
                .orElseThrow()
                .calendar()
                .zone();
    }

    private static Optional<String> after(Paging paging) {
        return paging.cursor().map(cursor -> cursor.text(0));
    }

    private static Cursor behind(Optional<String> group) {
        return Cursor.after(group.orElse(""));
    }
}
