package io.sayonce.kit.hearing;

import io.sayonce.kit.core.Refusal;

/** Why something is not heard again. */
public final class ReplayRefusals {

    public static final Refusal NOT_FOUND = Refusal.of("not-found", 404, "Nothing is parked or set aside there.");

    public static final Refusal STILL_FAILING =
            Refusal.of("still-failing", 409, "The rules still fail on this story; it stays parked. The log says why.");

    public static final Refusal STILL_UNFIT =
            Refusal.of("still-unfit", 409, "This is still no fact that concerns this service; it stays set aside.");

    private ReplayRefusals() {}
}
