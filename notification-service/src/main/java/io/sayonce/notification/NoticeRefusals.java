package io.sayonce.notification;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;

/** Why a notice cannot be shown or asked for. */
public final class NoticeRefusals {

    public static final Refusal NOT_FOUND = Refusals.notFound("notice");

    public static final Refusal NO_ADDRESS =
            Refusal.of("no-address", 409, "No address is known that the customer could be written to.");

    private NoticeRefusals() {}
}
