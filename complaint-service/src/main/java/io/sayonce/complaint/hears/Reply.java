package io.sayonce.complaint.hears;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.sayonce.kit.personal.Personal;

/**
 * What the customer said to a proposal.
 *
 * @param state {@code chosen}, {@code declined} or {@code countered}
 * @param option what was chosen
 * @param desired what is wanted instead
 */
public record Reply(
        String state, Optional<String> option, Optional<Desired> desired, Optional<Personal<InWords>> words) {

    /** What the customer wants, as far as it can be put without words. */
    public record Desired(Optional<String> remedy, Optional<Instant> wantedBy) {}

    /** In the customer's words; where it was declined, they are the reason. */
    public record InWords(@JsonAlias("reason") String words) {}
}
