package io.sayonce.complaint.rest;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.handoff.Capsule;
import io.sayonce.kit.journal.Change.Done;

/** Fills capsules with the context that callers read, too. */
@Singleton
class Capsules {

    private final ObjectMapper json;

    Capsules(ObjectMapper json) {
        this.json = json;
    }

    Capsule of(Done<Complaint> done, Sight sight) {
        return Capsule.of(json.<ObjectNode>valueToTree(sight.of(ContextView.of(done, done.seal()))));
    }
}
