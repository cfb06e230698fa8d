package io.sayonce.resolution.hears;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;

/** {@code owner-assigned}: who answers for what is promised from now on, and what made it so. */
public record OwnerAssigned(Owner owner, Because because) implements Fact<Resolution> {

    public enum Because {
        @JsonProperty("recorded")
        RECORDED,
        @JsonProperty("claimed")
        CLAIMED,
        @JsonProperty("handed-off")
        HANDED_OFF
    }

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        var circumstances = team(resolution)
                .map(team -> resolution.circumstances().claimed(owner, team))
                .orElse(resolution.circumstances());
        return resolution.ownedBy(owner).under(circumstances.ownedBy(owner, told.time()));
    }

    private Optional<Owner> team(Resolution resolution) {
        return resolution.owner().filter(before -> because == Because.CLAIMED && before.kind() == Owner.Kind.TEAM);
    }
}
