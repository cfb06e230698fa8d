package io.sayonce.resolution.rest;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import io.sayonce.kit.rest.Paging;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.grant.GrantUses;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which uses of a grant a caller asks for; an agent gets the own ones. */
public class GrantUseSearch {

    @QueryParam("day")
    @Parameter(description = "Only those that count on this day.", example = "2026-11-21")
    LocalDate day;

    GrantUses.Wanted wanted(String grant, Caller caller, Paging paging) {
        return new GrantUses.Wanted(
                grant,
                Optional.of(caller.pseudonym()).filter(any -> caller.role() == Role.AGENT),
                Optional.ofNullable(day),
                paging.cursor().map(cursor -> cursor.uuid(0)).orElse(GrantUses.LAST));
    }
}
