package io.sayonce.notification;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code notice-failed}: the notice cannot reach the customer, and nobody tries again. */
public record NoticeFailed(
        UUID notice,
        String about,
        UUID cause,
        String template,
        Channel channel,
        Notice.Reason because,
        Optional<Personal<Envelope>> personal)
        implements Fact<Correspondence> {

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.ended(
                cause,
                new Notice.Outcome(Notice.State.FAILED, told.time(), Optional.empty(), Optional.of(because), personal));
    }
}
