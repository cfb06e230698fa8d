package io.sayonce.stack.keys;

import java.security.PublicKey;
import java.util.List;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TokensTest {

    static final Keys KEYS = Keys.make();

    final Tokens tokens = new Tokens(KEYS);

    @Test
    void a_staff_token_says_who_works_where_as_what() throws Exception {
        var claims = verified(
                tokens.staff("agent", "anna", "front-desk"), KEYS.staff().getPublic());

        assertEquals("sayonce-local", claims.getIssuer());
        assertEquals("anna", claims.getSubject());
        assertEquals("Anna", claims.getStringClaimValue("name"));
        assertEquals(List.of("agent"), claims.getStringListClaimValue("groups"));
        assertEquals("front-desk", claims.getStringClaimValue("team"));
        assertEquals(
                12 * 3600,
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
    }

    @Test
    void somebody_without_a_team_has_no_team_claim() throws Exception {
        var claims = verified(
                tokens.staff("platform", "Call Center", null), KEYS.staff().getPublic());

        assertFalse(claims.hasClaim("team"));
        assertEquals("call-center", claims.getSubject());
    }

    @Test
    void a_link_token_opens_one_complaint_and_names_no_role() throws Exception {
        var claims =
                verified(tokens.link("complaint-1", "customer-1"), KEYS.link().getPublic());

        assertEquals("sayonce-link", claims.getIssuer());
        assertEquals("customer-1", claims.getSubject());
        assertEquals("complaint-1", claims.getStringClaimValue("complaint"));
        assertFalse(claims.hasClaim("groups"));
    }

    @Test
    void the_ones_that_must_not_pass_do_not_pass() {
        var staff = KEYS.staff().getPublic();
        var link = KEYS.link().getPublic();

        assertThrows(InvalidJwtException.class, () -> verified(tokens.expired().staff("agent", "anna", null), staff));
        assertThrows(InvalidJwtException.class, () -> verified(tokens.expired().link("1", "2"), link));
        assertThrows(InvalidJwtException.class, () -> verified(tokens.forged().staff("agent", "anna", null), staff));
        assertThrows(InvalidJwtException.class, () -> verified(tokens.swapped().staff("agent", "anna", null), staff));
        assertThrows(InvalidJwtException.class, () -> verified(tokens.swapped().link("1", "2"), link));
    }

    private static JwtClaims verified(String token, PublicKey key) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setExpectedAudience("sayonce")
                .setRequireExpirationTime()
                .setRequireJwtId()
                .build()
                .processToClaims(token);
    }
}
