package io.sayonce.resolution.promise;

import io.sayonce.kit.core.Refusal;

/** Why a promise cannot be changed. */
public enum PromiseRefusal implements Refusal {
    UNKNOWN("not-found", 404, "There is no such promise."),
    ALREADY_FULFILLED(
            "already-fulfilled", 409, "The promise has been fulfilled; read it to see when, and by which evidence.");

    private final String type;
    private final int status;
    private final String detail;

    PromiseRefusal(String type, int status, String detail) {
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
