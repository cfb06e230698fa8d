package io.sayonce.resolution.rest;

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
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
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

    Wanted wanted(Caller caller, Paging paging) {
        if (complaint != null) {
            caller.mustOpen(complaint);
        }
        if (complaint == null && caller.role() == Role.CUSTOMER) {
            throw new Refused(RequestRefusals.unnamed("complaint"));
        }
        return new Wanted(Optional.ofNullable(complaint), Optional.ofNullable(state), place(paging));
    }

    Page<PromiseView> page(List<PromiseRow> rows, Paging paging, Sight sight, Map<UUID, Done<Resolution>> stories) {
        var page = Page.<PromiseRow, PromiseView>of(
                rows,
                paging.limit(),
                row -> sight.promise(stories.get(row.complaint), row.id),
                row -> Cursor.after(row.dueAt, row.id));
        return new Page<>(page.items().stream().filter(this::stillFits).toList(), page.next());
    }

    /** A promise may have been kept or broken since its row was read. */
    private boolean stillFits(PromiseView promise) {
        return state == null || promise.state() == state;
    }

    private static Place place(Paging paging) {
        return paging.cursor()
                .map(cursor -> new Place(cursor.instant(0), cursor.uuid(1)))
                .orElse(Place.START);
    }
}
