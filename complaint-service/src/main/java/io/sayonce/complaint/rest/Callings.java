package io.sayonce.complaint.rest;

import io.sayonce.complaint.By;
import io.sayonce.complaint.Staff;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;

/** What a caller is to a complaint. */
final class Callings {

    private Callings() {}

    static Staff staff(Caller caller) {
        return new Staff(caller.pseudonym(), caller.team(), caller.name(), caller.role() == Role.LEAD);
    }

    /** An owner's name as lists are searched for it, where the caller may say {@code me}. */
    static String named(String owner, Caller caller) {
        return owner.equals("me") ? "agent:" + caller.pseudonym() : owner;
    }

    static By by(Caller caller) {
        return caller.role() == Role.CUSTOMER ? By.CUSTOMER : By.PLATFORM;
    }
}
