package io.sayonce.resolution.grant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Owed;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.grant.GrantFreed.Because;
import io.sayonce.resolution.proposal.Proposal;
import io.sayonce.resolution.proposal.Reply;

/** What becomes of money that was set aside: it is spent with the customer's choice, and otherwise free again. */
public final class Spending {

    private Spending() {}

    public static List<Owed<Resolution>> owed(Resolution resolution) {
        return resolution.ledger().open().stream()
                .map(use -> owed(use, resolution))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Owed<Resolution>> owed(Use use, Resolution resolution) {
        var proposal = resolution.proposal(use.proposal()).orElseThrow();
        return proposal.reply()
                .map(reply -> replied(use, proposal, reply))
                .or(() -> Optional.of(freed(use, use.fact(), Because.CLOSED)).filter(any -> resolution.closed()));
    }

    private static Owed<Resolution> replied(Use use, Proposal proposal, Reply reply) {
        if (reply instanceof Reply.Choice choice) {
            return proposal.option(choice.option())
                    .flatMap(Proposal.Option::cost)
                    .filter(cost -> !cost.costsNothing())
                    .map(cost -> Owed.<Resolution>byRule(
                            reply.fact(), "grant-used", GrantUsed.of(use, choice.option(), cost)))
                    .orElseGet(() -> freed(use, reply.fact(), Because.NOT_NEEDED));
        }
        return freed(use, reply.fact(), reply instanceof Reply.Decline ? Because.DECLINED : Because.COUNTERED);
    }

    private static Owed<Resolution> freed(Use use, UUID cause, Because because) {
        return Owed.byRule(cause, "grant-freed", GrantFreed.of(use, because));
    }
}
