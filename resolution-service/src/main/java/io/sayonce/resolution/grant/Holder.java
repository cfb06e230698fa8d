package io.sayonce.resolution.grant;

import io.sayonce.kit.security.Role;

/** Whom a grant is given to: everybody in a role, or one person. */
public sealed interface Holder {

    boolean is(Role role, String pseudonym);

    /** Everybody in a role; what each of them may spend. */
    record Everybody(Role role) implements Holder {

        @Override
        public boolean is(Role role, String pseudonym) {
            return this.role == role;
        }

        @Override
        public String toString() {
            return "role " + role.claim();
        }
    }

    /** One agent or lead, by the pseudonym that stands in facts. */
    record Person(String agent) implements Holder {

        @Override
        public boolean is(Role role, String pseudonym) {
            return agent.equals(pseudonym);
        }

        @Override
        public String toString() {
            return "agent " + agent;
        }
    }
}
