package io.sayonce.notification.sending;

import java.time.Instant;

/** What opens one complaint to its customer, and until when. Secret: it is written into a mail and nowhere else. */
public record Link(String url, Instant until) {

    @Override
    public String toString() {
        return "a link until " + until;
    }
}
