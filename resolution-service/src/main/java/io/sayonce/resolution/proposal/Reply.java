package io.sayonce.resolution.proposal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.CustomersAct;

/** What the customer said to a proposal. It is said once. */
public sealed interface Reply {

    /** The fact that says so. */
    UUID fact();

    CustomersAct act();

    Instant at();

    /** Why nothing else can be replied any more. */
    Refusal refusal();

    /** The customer chose an option and said by when. */
    record Choice(
            UUID fact,
            String option,
            Instant wantedBy,
            CustomersAct act,
            Instant at,
            Optional<Personal<SolutionChosen.Words>> personal)
            implements Reply {

        @Override
        public Refusal refusal() {
            return ProposalRefusals.ALREADY_CHOSEN;
        }
    }

    /** The customer wants none of the options. */
    record Decline(UUID fact, CustomersAct act, Instant at, Optional<Personal<SolutionDeclined.Words>> personal)
            implements Reply {

        @Override
        public Refusal refusal() {
            return ProposalRefusals.ALREADY_DECLINED;
        }
    }

    /** The customer wants something else. */
    record Counter(
            UUID fact,
            Optional<SolutionCountered.Desired> desired,
            CustomersAct act,
            Instant at,
            Personal<SolutionCountered.Words> personal)
            implements Reply {

        @Override
        public Refusal refusal() {
            return ProposalRefusals.ALREADY_COUNTERED;
        }
    }
}
