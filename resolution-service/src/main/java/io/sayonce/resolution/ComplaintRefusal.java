package io.sayonce.resolution;

import io.sayonce.kit.core.Refusal;

/** Why nothing more can be offered or promised in a complaint. */
public enum ComplaintRefusal implements Refusal {
    CLOSED(
            "complaint-closed",
            409,
            "The complaint is closed, so nothing new can be agreed on in it. Record what is still wrong as a complaint of"
                    + " its own.");

    private final String type;
    private final int status;
    private final String detail;

    ComplaintRefusal(String type, int status, String detail) {
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
