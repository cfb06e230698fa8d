package io.sayonce.kit.hearing;

import io.sayonce.kit.core.Refusal;

/** Why something is not heard again. */
public enum ReplayRefusal implements Refusal {
    UNKNOWN("not-found", 404, "Nothing is parked or set aside there."),
    STILL_FAILING("still-failing", 409, "The rules still fail on this story; it stays parked. The log says why."),
    STILL_UNFIT("still-unfit", 409, "This is still no fact that concerns this service; it stays set aside.");

    private final String type;
    private final int status;
    private final String detail;

    ReplayRefusal(String type, int status, String detail) {
        this.type = type;
        this.status = status;
        this.detail = detail;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }
}
