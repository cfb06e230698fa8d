package io.sayonce.complaint.rest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.sayonce.complaint.Channel;
import io.sayonce.complaint.External;
import io.sayonce.complaint.Owner;
import io.sayonce.complaint.RecordComplaint;
import io.sayonce.complaint.Said;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.rest.SensibleInstant;
import io.sayonce.kit.rest.Slug;
import io.sayonce.kit.rest.Words;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint that comes in.
 *
 * @param customer known from an earlier complaint; absent for somebody new
 * @param words whose words the description is in; {@code customer} if absent
 * @param team who is to answer for it, where a platform records it; {@code front-desk} if absent
 * @param answers what the customer told at once, by question
 */
public record RecordForm(
        @Schema(
                description = "A customer known from an earlier complaint; absent for somebody new.",
                examples = "0198f4e2-6c1d-7b3a-9f5e-2d8c4a6b1e07")
        UUID customer,

        @Schema(description = "How the customer is called.", examples = "Robin Example") @Words(max = 200)
        String name,

        @Schema(description = "Where notices are sent to.", examples = "robin@example.org")
        @EmailAddress
        @Words(max = EmailAddress.MAX)
        String email,

        @Schema(description = "A telephone number, as the customer says it.", examples = "+44 20 7946 0000")
        @Words(max = 40)
        String phone,

        @Schema(description = "A state or region.", examples = "Ohio") @Words(max = 60)
        String state,

        @Schema(description = "The first digits of a postal code.", examples = "441") @Words(max = 12)
        String zipPrefix,

        @Schema(description = "The complaint in the customer's own words.", examples = "A part broke in my gizmo.")
        @NotNull
        @Words(max = 20_000)
        String description,

        io.sayonce.complaint.Words words,
        @NotNull Channel channel,

        @Schema(description = "When it happened; not in the future.", examples = "2026-01-31T09:30:00Z")
        @SensibleInstant
        Instant occurredAt,

        @Schema(description = "What it is about. Not sealed: it must not name a person.", examples = "gizmo")
        @Words(max = 300)
        String product,

        @Schema(description = "What would put it right.", examples = "A new gizmo before my holiday.")
        @Words(max = 2_000)
        String desiredOutcome,

        @Schema(description = "The language that the customer speaks, BCP 47.", examples = "en")
        @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,11}")
        @Size(max = 35)
        String language,

        @Valid Name external,

        @Schema(
                description = "The team that is to answer for it, where a platform records it.",
                examples = "front-desk")
        @Slug
        String team,

        @Schema(
                description = "What the customer told at once, by question.",
                examples = "{\"serial-number\": \"GZ-1\"}")
        @Size(max = 100)
        Map<@Slug @NotNull String, @NotNull @Words(max = 2_000) String> answers) {

    static final String FRONT_DESK = "front-desk";

    /** The name of a complaint in another system. */
    public record Name(
            @Schema(description = "The other system. Not sealed: it must not name a person.", examples = "crm")
            @NotNull
            @Words(max = 60)
            @Pattern(regexp = "[^:]*", message = "must not hold a colon, which stands between system and id")
            String system,

            @Schema(
                    description = "Its name for the complaint. Not sealed: it must not name a person.",
                    examples = "4711")
            @NotNull
            @Words(max = 200)
            String id) {}

    RecordComplaint toCommand(Caller caller) {
        var owner = owner(caller);
        return new RecordComplaint(
                customer == null ? Ids.next() : customer,
                channel,
                Optional.ofNullable(occurredAt),
                Optional.ofNullable(product),
                words == null ? io.sayonce.complaint.Words.CUSTOMER : words,
                Optional.ofNullable(external).map(name -> new External(name.system(), name.id())),
                language == null ? "en" : language,
                said(),
                owner,
                owner.kind() == Owner.Kind.TEAM ? owner.id() : caller.name());
    }

    /** An agent answers for what the agent records; for a platform, the team that it names. */
    private Owner owner(Caller caller) {
        return caller.role() == Role.PLATFORM
                ? Owner.team(Optional.ofNullable(team).orElse(FRONT_DESK))
                : Owner.agent(caller.pseudonym());
    }

    private Said said() {
        return new Said(
                description,
                Optional.ofNullable(name),
                Optional.ofNullable(email),
                Optional.ofNullable(phone),
                Optional.ofNullable(state),
                Optional.ofNullable(zipPrefix),
                Optional.ofNullable(desiredOutcome),
                answers);
    }
}
