package io.sayonce.resolution.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.database.Keyset;
import io.sayonce.kit.database.Transactions;
import io.smallrye.mutiny.Uni;

/** Finds proposals. */
@ApplicationScoped
public class Proposals {

    /** Comes before every proposal. */
    public static final UUID FIRST = new UUID(0, 0);

    private final Transactions transactions;

    Proposals(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The complaint whose story tells a proposal; refused where there is none. */
    public Uni<UUID> complaintOf(UUID proposal) {
        return transactions
                .read(session -> session.get(ProposalRow.class, proposal))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(ProposalRefusals.NOT_FOUND))
                .map(row -> row.complaint);
    }

    /** The complaint whose story tells a draft; refused where there is none. */
    public Uni<UUID> complaintOfDraft(UUID proposal) {
        return transactions
                .read(session -> session.get(DraftRow.class, proposal))
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(ProposalRefusals.NOT_FOUND))
                .map(row -> row.complaint);
    }

    /** The proposals of a complaint in the order in which they were made. */
    public Uni<List<ProposalRow>> of(UUID complaint, UUID after, int limit) {
        var list = Keyset.of(ProposalRow.class, "id")
                .where("complaint", Optional.of(complaint))
                .after(after);
        return transactions.read(session -> list.read(session, limit));
    }
}
