package io.sayonce.complaint.hears;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code solution-proposed} of the resolution-service. */
public record SolutionProposed(UUID proposal, Optional<UUID> refuses, Personal<InWords> personal)
        implements Fact<Complaint> {

    /**
     * The options as the customer reads them.
     *
     * @param because why it is not what the customer wanted, where it refuses that
     */
    public record InWords(List<Option> options, Optional<String> because) {}

    /** One way to put it right. */
    public record Option(String option, String text) {}

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.dealing(
                dealings -> dealings.with(new Dealings.Proposal(proposal, refuses, personal, Optional.empty())));
    }
}
