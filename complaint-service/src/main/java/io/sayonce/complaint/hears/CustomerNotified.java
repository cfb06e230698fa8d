package io.sayonce.complaint.hears;

import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;

/** {@code customer-notified} of the notification-service. */
public record CustomerNotified(UUID notice, String template) implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.dealing(dealings -> dealings.with(new Dealings.Notice(notice, template, "sent", told.time())));
    }
}
