package io.sayonce.complaint.rest;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.sayonce.kit.journal.Entry;
import io.sayonce.kit.personal.Seal;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;

/** What a caller may see of a story: analysts no words of anybody, customers nothing {@link Internal}, platforms no cost. */
record Sight(Caller caller) {

    Seal through(Seal seal) {
        return caller.role() == Role.ANALYST ? Seal.without(Seal.Standing.NOT_HEARD) : seal;
    }

    ContextView of(ContextView context) {
        return switch (caller.role()) {
            case CUSTOMER -> context.forCustomer();
            case PLATFORM -> context.withoutCosts();
            default -> context;
        };
    }

    ConsultView of(ConsultView consult) {
        return caller.role() == Role.PLATFORM ? consult.withoutCosts() : consult;
    }

    List<Entry> of(List<Entry> entries) {
        return entries.stream()
                .filter(entry ->
                        !isCustomers() || !Internal.isFact(entry.headers().type()))
                .toList();
    }

    /** A fact's body. */
    JsonNode of(Entry entry, Seal seal) {
        var body = entry.opened(through(seal));
        return switch (caller.role()) {
            case CUSTOMER -> Internal.without(entry.headers().type(), body);
            case PLATFORM -> Internal.withoutCosts(entry.headers().type(), body);
            default -> body;
        };
    }

    private boolean isCustomers() {
        return caller.role() == Role.CUSTOMER;
    }
}
