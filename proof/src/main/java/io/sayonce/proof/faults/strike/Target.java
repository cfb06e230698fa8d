package io.sayonce.proof.faults.strike;

import java.util.Locale;
import java.util.Optional;

import io.sayonce.stack.plan.Service;

/** One of the processes that something can be done to. */
public enum Target {
    COMPLAINT(Service.COMPLAINT),
    RESOLUTION(Service.RESOLUTION),
    LOYALTY(Service.LOYALTY),
    NOTIFICATION(Service.NOTIFICATION),
    DATABASE(null),
    BROKER(null);

    private final Service service;

    Target(Service service) {
        this.service = service;
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
