package io.sayonce.resolution.standard;

import io.sayonce.kit.core.Refusal;

/** Why nothing can be said about a standard. */
public enum StandardRefusal implements Refusal {
    UNKNOWN("There is no such standard."),
    NOT_APPLIED("No standard is stamped on this complaint.");

    private final String detail;

    StandardRefusal(String detail) {
        this.detail = detail;
    }

    @Override
    public String type() {
        return "not-found";
    }

    @Override
    public int status() {
        return 404;
    }

    @Override
    public String detail() {
        return detail;
    }
}
