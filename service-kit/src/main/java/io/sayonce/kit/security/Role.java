package io.sayonce.kit.security;

import java.util.Locale;

/**
 * What a caller may be; a token that names several acts as the first of them in this order. {@link #CUSTOMER} comes
 * from the key that verified the token, never from a claim.
 */
public enum Role {
    LEAD,
    AGENT,
    PLATFORM,
    OPERATOR,
    ANALYST,
    CUSTOMER;

    /** The role as tokens and facts write it. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
