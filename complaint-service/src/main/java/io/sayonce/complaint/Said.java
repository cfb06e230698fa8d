package io.sayonce.complaint;

import java.util.Map;
import java.util.Optional;

/**
 * What the customer said when the complaint was recorded, and who that is.
 *
 * @param description the complaint in the customer's own words
 * @param zipPrefix the first digits of a postal code, where no more is known
 * @param desiredOutcome what would put it right
 * @param answers what was told at once, by question
 */
public record Said(
        String description,
        Optional<String> name,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> state,
        Optional<String> zipPrefix,
        Optional<String> desiredOutcome,
        Map<String, String> answers) {

    public Said {
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }
}
