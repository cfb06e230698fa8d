package io.sayonce.loyalty.rest;

import java.util.UUID;

import io.sayonce.kit.core.Ids;
import io.sayonce.loyalty.Others;

/** What there is for a walk through every operation: a complaint, and the incentive of a broken promise. */
record Existing(UUID complaint, String incentive) {

    static Existing made() {
        try (var others = new Others()) {
            var complaint = others.recordComplaint();
            others.breakPromise(complaint, Ids.next());
            return new Existing(complaint, Calls.theOnlyIncentiveOf(complaint));
        }
    }

    String named(String parameter) {
        return parameter.equals("complaint") ? complaint.toString() : incentive;
    }
}
