package io.sayonce.notification.hears;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Occasion;

/**
 * {@code complaint-recorded}: acknowledged in writing, once it is known who answers for it.
 *
 * @param words whose words the description is in: {@code customer} or {@code category}
 * @param language that the customer is written to in, by BCP 47
 */
public record ComplaintRecorded(
        UUID customer, Optional<String> product, String words, String language, Personal<Said> personal)
        implements Fact<Correspondence>, Occasion {

    public ComplaintRecorded {
        Objects.requireNonNull(customer);
        Objects.requireNonNull(words);
        Objects.requireNonNull(language);
        Objects.requireNonNull(personal);
    }

    /** What the customer said, and how the customer is reached. */
    public record Said(String description, Optional<String> name, Optional<String> email) {}

    /** The same, about something that is known more precisely. */
    public ComplaintRecorded about(String amended) {
        return new ComplaintRecorded(customer, Optional.of(amended), words, language, personal);
    }

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.recorded(this).calledFor(told, this);
    }

    @Override
    public String about() {
        return "complaint-recorded";
    }

    @Override
    public String template() {
        return "acknowledgement";
    }

    @Override
    public boolean isComplete(Correspondence correspondence) {
        return correspondence.firstOwner().isPresent();
    }

    @Override
    public Map<String, Object> words(Correspondence correspondence, Seal seal) {
        var words = new HashMap<String, Object>();
        words.put("said", Occasion.open(seal, personal).description());
        words.put("own", words().equals("customer"));
        correspondence
                .firstOwner()
                .ifPresent(
                        owner -> words.put("owner", Occasion.open(seal, owner).name()));
        return words;
    }
}
