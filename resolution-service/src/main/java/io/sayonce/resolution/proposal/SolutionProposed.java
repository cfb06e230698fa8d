package io.sayonce.resolution.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.Resolution;

/** {@code solution-proposed}: the customer was given one or more ways to put it right, to choose from. */
public record SolutionProposed(
        UUID proposal, List<Proposal.Option> options, Optional<UUID> refuses, Personal<Words> personal)
        implements Fact<Resolution> {

    public SolutionProposed {
        options = List.copyOf(options);
    }

    /**
     * The options as the customer reads them.
     *
     * @param because why it is not what the customer wished, where it is not
     */
    public record Words(List<Text> options, Optional<String> because) {

        public Words {
            options = List.copyOf(options);
        }

        public Optional<String> of(String letter) {
            return options.stream()
                    .filter(text -> text.option().equals(letter))
                    .map(Text::text)
                    .findFirst();
        }
    }

    /** One option in words. */
    public record Text(String option, String text) {}

    @Override
    public Resolution applyTo(Resolution resolution, Told told) {
        return resolution.with(new Proposal(proposal, options, refuses, personal, told.time(), Optional.empty()));
    }
}
