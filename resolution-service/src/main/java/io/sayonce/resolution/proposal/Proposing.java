package io.sayonce.resolution.proposal;

import java.util.UUID;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What was proposed in one complaint, and what is about to be.
 *
 * @param drafts what a lead was asked about before it is proposed
 * @param inadequacy what the customer was told of proposals that were not enough
 */
public record Proposing(PMap<UUID, Proposal> proposals, Drafts drafts, Inadequacy inadequacy) {

    public static final Proposing NOTHING = new Proposing(HashTreePMap.empty(), Drafts.NONE, Inadequacy.NONE);

    public Proposing with(Proposal proposal) {
        return new Proposing(proposals.plus(proposal.id(), proposal), drafts, inadequacy);
    }

    public Proposing with(Drafts drafts) {
        return new Proposing(proposals, drafts, inadequacy);
    }

    public Proposing with(Inadequacy inadequacy) {
        return new Proposing(proposals, drafts, inadequacy);
    }
}
