package io.sayonce.kit.security;

import java.util.Locale;

/** What a caller may be; {@link #CUSTOMER} comes from the key that verified the token, never from a claim. */
public enum Role {
    AGENT,
    LEAD,
    PLATFORM,
    ANALYST,
    OPERATOR,
    CUSTOMER;

    /** The role as tokens and facts write it. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
