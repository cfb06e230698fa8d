package io.sayonce.loyalty.rest;

import java.util.Optional;

import jakarta.validation.Valid;

import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
import io.sayonce.loyalty.Act;
import io.sayonce.loyalty.By;

/** The customer's word on an incentive; with evidence where a platform relays it. */
public record ChoiceForm(@Valid EvidenceForm evidence) {

    Act toAct(Caller caller) {
        var by = caller.role() == Role.CUSTOMER ? By.CUSTOMER : By.PLATFORM;
        return new Act(by, Optional.ofNullable(evidence).map(EvidenceForm::toEvidence));
    }
}
