package io.sayonce.notification.sending;

import io.sayonce.notification.TellOutcome;

/** What to do about a claimed notice. */
sealed interface Step {

    /** It was told of meanwhile. */
    record Nothing() implements Step {}

    /** The person's key has not been heard yet. */
    record Wait() implements Step {}

    /** It ends without a mail. */
    record End(TellOutcome outcome) implements Step {}

    /** A mail goes out. */
    record Send(String to, String messageId, Letter letter) implements Step {}
}
