package io.sayonce.notification;

import io.sayonce.kit.core.Refusal;

/** Why a notice cannot be shown or asked for. */
public enum NoticeRefusal implements Refusal {
    UNKNOWN("not-found", 404, "There is no such notice."),
    NO_ADDRESS("no-address", 409, "No address is known that the customer could be written to.");

    private final String type;
    private final int status;
    private final String detail;

    NoticeRefusal(String type, int status, String detail) {
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
