package io.sayonce.proof.faults.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.sayonce.stack.plan.Service;

/** Two programs that talk to each other. */
public record Link(Service service, End end) {

    /** Whom a service talks to. */
    public enum End {
        FRONT,
        DATABASE,
        BROKER,
        MAIL
    }

    /** All that there are; only the notification-service sends mail. */
    public static List<Link> all() {
        return Arrays.stream(Service.values())
                .flatMap(service -> Arrays.stream(End.values()).map(end -> new Link(service, end)))
                .filter(link -> link.end != End.MAIL || link.service == Service.NOTIFICATION)
                .toList();
    }

    @Override
    public String toString() {
        return service.label() + "-" + end.name().toLowerCase(Locale.ROOT);
    }
}
