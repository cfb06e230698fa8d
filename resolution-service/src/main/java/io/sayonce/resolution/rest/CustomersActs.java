package io.sayonce.resolution.rest;

import java.util.Optional;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.security.Caller;
import io.sayonce.resolution.By;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.rule.Rule;

/** Tells by the token whose act something is. */
final class CustomersActs {

    private CustomersActs() {}

    static CustomersAct of(Caller caller, EvidenceForm evidence) {
        var shown = Optional.ofNullable(evidence).map(EvidenceForm::toEvidence);
        return switch (caller.role()) {
            case CUSTOMER -> new CustomersAct(By.CUSTOMER, shown);
            case PLATFORM -> new CustomersAct(By.PLATFORM, shown);
            case LEAD, AGENT, OPERATOR, ANALYST -> throw new Refused(Rule.ONLY_THE_CUSTOMER_DECIDES.refusal());
        };
    }
}
