package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.rest.Cursor;
import io.sayonce.kit.rest.Page;
import io.sayonce.kit.rest.Paging;
import io.sayonce.kit.rest.RequestRefusals;
import io.sayonce.kit.rest.SensibleInstant;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.promise.PromiseRow;
import io.sayonce.resolution.promise.PromiseState;
import io.sayonce.resolution.promise.Promises.Place;
import io.sayonce.resolution.promise.Promises.Wanted;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which promises a caller asks for; a customer only for those of the own complaint. */
public class PromiseSearch {

    @QueryParam("complaint")
    @Parameter(description = "Only the promises of this complaint; a customer has to name it.")
    UUID complaint;

    @QueryParam("state")
    @Parameter(description = "Only the promises that stand so.")
    PromiseState state;

    @QueryParam("owner")
    @Parameter(
            description = "Only those that this owner answers for now: team:NAME, agent:PSEUDONYM or me.",
            example = "team:warehouse")
    String owner;

    @QueryParam("dueBefore")
    @SensibleInstant
    @Parameter(description = "Only those that are due before this.", example = "2026-11-21T21:00:00Z")
    Instant dueBefore;

    Wanted wanted(Caller caller, Paging paging) {
        if (complaint != null) {
            caller.mustOpen(complaint);
        }
        if (complaint == null && caller.role() == Role.CUSTOMER) {
            throw new Refused(RequestRefusals.unnamed("complaint"));
        }
        return new Wanted(
                Optional.ofNullable(complaint),
                Optional.ofNullable(state),
                owner(caller),
                Optional.ofNullable(dueBefore),
                place(paging));
    }

    /** The page of those that still fit: a promise may have changed since its row was read. */
    Page<PromiseView> page(
            Wanted wanted, List<PromiseRow> rows, Paging paging, Sight sight, Map<UUID, Done<Resolution>> stories) {
        var page = Page.<PromiseRow, PromiseRow>of(
                rows, paging.limit(), row -> row, row -> Cursor.after(row.dueAt, row.id));
        var items = page.items().stream()
                .filter(row -> wanted.fits(row.id, stories.get(row.complaint).state()))
                .map(row -> sight.promise(stories.get(row.complaint), row.id))
                .toList();
        return new Page<>(items, page.next());
    }

    private Optional<Owner> owner(Caller caller) {
        return Optional.ofNullable(owner)
                .map(name -> name.equals("me") ? Owner.agent(caller.pseudonym()) : named(name));
    }

    private static Owner named(String name) {
        if (name.startsWith("team:")) {
            return Owner.team(name.substring("team:".length()));
        }
        if (name.startsWith("agent:")) {
            return Owner.agent(name.substring("agent:".length()));
        }
        throw new Refused(RequestRefusals.malformed("owner is team:NAME, agent:PSEUDONYM or me."));
    }

    private static Place place(Paging paging) {
        return paging.cursor()
                .map(cursor -> new Place(cursor.instant(0), cursor.uuid(1)))
                .orElse(Place.START);
    }
}
