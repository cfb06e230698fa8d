package io.sayonce.complaint.hears;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code solution-proposed} of the resolution-service. */
public record SolutionProposed(UUID proposal, Personal<InWords> personal) implements Fact<Complaint> {

    /** The options as the customer reads them. */
    public record InWords(List<Option> options) {}

    /** One way to put it right. */
    public record Option(String option, String text) {}

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.dealing(dealings ->
                dealings.with(new Dealings.Proposal(proposal, "proposed", Optional.empty(), Optional.of(personal))));
    }
}
