package io.sayonce.notification;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;

/** The customer's link is to be sent again; it goes to the address that is known, and to nobody else. */
public record RequestLink() implements Command<Correspondence> {

    @Override
    public Decision<Correspondence> decide(Correspondence correspondence, Moment moment) {
        return Decision.of(new NoticeRequested(moment.newId(), "link"));
    }
}
