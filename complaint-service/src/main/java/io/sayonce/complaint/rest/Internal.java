package io.sayonce.complaint.rest;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sayonce.kit.security.Caller;

/** What of a fact stays among staff and analysts: what a solution costs us. */
final class Internal {

    private static final Set<String> FIELDS = Set.of("cost");

    private Internal() {}

    /** A fact as a caller may read it. What a platform is told may be read out to the customer. */
    static ObjectNode hidden(ObjectNode fact, Caller caller) {
        return switch (caller.role()) {
            case AGENT, LEAD, ANALYST -> fact;
            case CUSTOMER, PLATFORM, OPERATOR -> without(fact);
        };
    }

    /** Words of people are let be: there a field may bear any name. */
    private static ObjectNode without(ObjectNode fact) {
        var words = fact.remove("personal");
        for (var field : FIELDS) {
            fact.findParents(field).forEach(parent -> ((ObjectNode) parent).remove(field));
        }
        if (words != null) {
            fact.set("personal", words);
        }
        return fact;
    }
}
