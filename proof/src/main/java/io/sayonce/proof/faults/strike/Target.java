package io.sayonce.proof.faults.strike;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.sayonce.stack.plan.Service;

/** One of the processes that something can be done to, and how soon after its restart it should be of use again. */
public enum Target {
    COMPLAINT(Service.COMPLAINT, 3, 12),
    RESOLUTION(Service.RESOLUTION, 3, 12),
    LOYALTY(Service.LOYALTY, 3, 12),
    NOTIFICATION(Service.NOTIFICATION, 3, 12),
    DATABASE(null, 5, 5),
    BROKER(null, 10, 10);

    private final Service service;
    private final Duration write;
    private final Duration heard;

    Target(Service service, long writeSeconds, long heardSeconds) {
        this.service = service;
        this.write = Duration.ofSeconds(writeSeconds);
        this.heard = Duration.ofSeconds(heardSeconds);
    }

    public static Target labelled(String label) {
        return Stream.of(values())
                .filter(target -> target.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** Within which time the first write should be accepted. */
    public Duration write() {
        return write;
    }

    /** Within which time the first fact should be heard. */
    public Duration heard() {
        return heard;
    }

    /** The service that it is, unless it is what services stand on. */
    public Optional<Service> service() {
        return Optional.ofNullable(service);
    }

    /** What people call it. */
    public String label() {
        return service().map(Service::module).orElse(name().toLowerCase(Locale.ROOT));
    }

    static Target of(Service service) {
        return valueOf(service.name());
    }
}
