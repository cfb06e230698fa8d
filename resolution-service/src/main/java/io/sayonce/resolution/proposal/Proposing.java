package io.sayonce.resolution.proposal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What was proposed in one complaint, and what is about to be.
 *
 * @param drafts what a lead was asked about before it is proposed
 * @param inadequacy what the customer was told of proposals that were not enough
 */
public record Proposing(Map<UUID, Proposal> proposals, Drafts drafts, Inadequacy inadequacy) {

    public static final Proposing NOTHING = new Proposing(Map.of(), Drafts.NONE, Inadequacy.NONE);

    public Proposing {
        proposals = Map.copyOf(proposals);
    }

    public Proposing with(Proposal proposal) {
        var after = new HashMap<>(proposals);
        after.put(proposal.id(), proposal);
        return new Proposing(after, drafts, inadequacy);
    }

    public Proposing with(Drafts drafts) {
        return new Proposing(proposals, drafts, inadequacy);
    }

    public Proposing with(Inadequacy inadequacy) {
        return new Proposing(proposals, drafts, inadequacy);
    }
}
