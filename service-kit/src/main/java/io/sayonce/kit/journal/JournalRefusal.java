package io.sayonce.kit.journal;

import java.util.Map;

import io.sayonce.kit.core.Refusal;

/** Why a story cannot be changed right now, whatever the command. */
public enum JournalRefusal implements Refusal {
    UNKNOWN("unknown", 404, "There is nothing with this id."),
    NOT_HEARD_YET(
            "not-heard-yet", 404, "This service has not heard of this id yet. If it is right, try again shortly."),
    FORGOTTEN("person-forgotten", 410, "The person has been forgotten; nothing can be said in their name any more."),
    BUSY("busy", 503, "Too many changes to the same story at once. Try again."),
    REBUILDING("rebuilding", 503, "This service is reading its stories again from the beginning. Try again shortly.");

    private final String type;
    private final int status;
    private final String detail;

    JournalRefusal(String type, int status, String detail) {
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

    /** Whoever comes back in a second may be lucky. */
    @Override
    public Map<String, Object> members() {
        return this == NOT_HEARD_YET || this == BUSY || this == REBUILDING ? Map.of("retryAfter", 1) : Map.of();
    }
}
