package io.sayonce.complaint.rest;

import io.sayonce.complaint.By;
import io.sayonce.complaint.Staff;
import io.sayonce.kit.personal.Seal;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;

/** What a caller is to a complaint. */
final class Callings {

    private Callings() {}

    static Staff staff(Caller caller) {
        return new Staff(caller.pseudonym(), caller.team(), caller.name(), caller.role() == Role.LEAD);
    }

    static By by(Caller caller) {
        return caller.role() == Role.CUSTOMER ? By.CUSTOMER : By.PLATFORM;
    }

    /** The seal that a caller sees through: analysts see no words of anybody. */
    static Seal through(Seal seal, Caller caller) {
        return caller.role() == Role.ANALYST ? Seal.without(Seal.Standing.NOT_HEARD) : seal;
    }
}
