package io.sayonce.complaint.hears;

import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Told;

/** {@code notice-failed} of the notification-service. */
public record NoticeFailed(UUID notice, String template, String because) implements Fact<Complaint> {

    @Override
    public Complaint applyTo(Complaint complaint, Told told) {
        return complaint.dealing(
                dealings -> dealings.with(new Dealings.Notice(notice, template, because, told.time())));
    }
}
