package io.sayonce.resolution.hears;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.proposal.Draft;

/** {@code consult-answered} of the complaint-service: whether a lead agrees to what would be spent. */
public record ConsultAnswered(UUID consult, Optional<Boolean> agrees) implements Fact<Resolution> {

    private static final String LEAD = "lead:";

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return agrees.filter(any -> told.actor().startsWith(LEAD))
                .map(said -> new Draft.Answer(told.actor().substring(LEAD.length()), said, told.time()))
                .map(answer -> resolution.drafting(drafts -> drafts.answered(consult, answer)))
                .orElse(resolution);
    }
}
