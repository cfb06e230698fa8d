package io.sayonce.resolution.proposal;

import java.util.Optional;
import java.util.UUID;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The proposals of one complaint that a lead was asked about, by the ids that they will have. */
public record Drafts(PMap<UUID, Draft> byProposal) {

    public static final Drafts NONE = new Drafts(HashTreePMap.empty());

    public Optional<Draft> of(UUID proposal) {
        return Optional.ofNullable(byProposal.get(proposal));
    }

    public Drafts answered(UUID consult, Draft.Answer answer) {
        return byProposal.values().stream()
                .filter(draft -> draft.consult().equals(consult))
                .findFirst()
                .map(draft -> with(draft.with(answer)))
                .orElse(this);
    }

    Drafts with(Draft draft) {
        return new Drafts(byProposal.plus(draft.proposal(), draft));
    }
}
