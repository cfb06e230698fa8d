package io.sayonce.resolution.proposal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The proposals of one complaint that a lead was asked about, by the ids that they will have. */
public record Drafts(Map<UUID, Draft> byProposal) {

    public static final Drafts NONE = new Drafts(Map.of());

    public Drafts {
        byProposal = Map.copyOf(byProposal);
    }

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
        var after = new HashMap<>(byProposal);
        after.put(draft.proposal(), draft);
        return new Drafts(after);
    }
}
