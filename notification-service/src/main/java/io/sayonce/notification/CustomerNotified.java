package io.sayonce.notification;

import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** {@code customer-notified}: the next mail server took the notice. */
public record CustomerNotified(
        UUID notice,
        String about,
        UUID cause,
        String template,
        Channel channel,
        String messageId,
        Personal<Envelope> personal)
        implements Fact<Correspondence> {

    @Override
    public Correspondence applyTo(Correspondence correspondence, Told told) {
        return correspondence.ended(
                cause,
                new Notice.Outcome(
                        Notice.State.SENT,
                        told.time(),
                        Optional.of(messageId),
                        Optional.empty(),
                        Optional.of(personal)));
    }
}
