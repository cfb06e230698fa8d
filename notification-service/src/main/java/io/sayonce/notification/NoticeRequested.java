package io.sayonce.notification;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Seal;

/** {@code notice-requested}: somebody asked that the customer be sent something again, such as the link. */
public record NoticeRequested(UUID notice, String template) implements Fact<Correspondence>, Occasion {

    public NoticeRequested {
        Objects.requireNonNull(notice);
        Objects.requireNonNull(template);
    }

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.calledFor(told, this);
    }

    @Override
    public String about() {
        return "notice-requested";
    }

    @Override
    public UUID notice(UUID cause) {
        return notice;
    }

    @Override
    public Map<String, Object> words(Correspondence correspondence, Seal seal) {
        return Map.of();
    }
}
