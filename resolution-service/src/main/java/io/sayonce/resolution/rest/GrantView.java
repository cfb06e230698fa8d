package io.sayonce.resolution.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.sayonce.resolution.grant.Grant;
import io.sayonce.resolution.grant.GrantUses;
import io.sayonce.resolution.grant.Holder;
import io.sayonce.resolution.grant.Limits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grant as it is shown; today only to those for whom it counts. */
public record GrantView(
        @Schema(examples = "front-line") String name,

        @Schema(description = "To everybody in this role, each for themselves.", examples = "agent")
        Optional<String> role,

        @Schema(description = "To this person, by pseudonym.", examples = "IH-OlTITWHqYXOGHJ4X86g")
        Optional<String> agent,

        @Schema(description = "Where its days begin and end.", examples = "Europe/London")
        String zone,

        @Schema(description = "The latest first.") List<Limit> limits,
        Optional<Today> today) {

    /** How much it allows from a day on. */
    public record Limit(LocalDate effectiveFrom, MoneyView perComplaint, MoneyView perDay) {

        private static Limit of(Limits limits) {
            return new Limit(
                    limits.effectiveFrom(), MoneyView.of(limits.perComplaint()), MoneyView.of(limits.perDay()));
        }
    }

    /** What the caller has of it today. */
    public record Today(LocalDate day, MoneyView used, MoneyView left) {}

    static GrantView of(Grant grant, List<GrantUses.Today> days) {
        return new GrantView(
                grant.name(),
                Optional.of(grant.holder())
                        .filter(Holder.Everybody.class::isInstance)
                        .map(holder -> ((Holder.Everybody) holder).role().claim()),
                Optional.of(grant.holder())
                        .filter(Holder.Person.class::isInstance)
                        .map(holder -> ((Holder.Person) holder).agent()),
                grant.zone().getId(),
                grant.limits().stream().map(Limit::of).toList(),
                days.stream()
                        .filter(today -> today.grant().equals(grant.name()))
                        .map(today -> new Today(today.day(), MoneyView.of(today.used()), MoneyView.of(today.left())))
                        .findFirst());
    }
}
