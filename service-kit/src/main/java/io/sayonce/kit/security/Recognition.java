package io.sayonce.kit.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns a verified token into a {@link Caller} with exactly one role, so that what an endpoint checked and what a rule
 * decides by are the same. Whoever the link key verified is a customer, whoever another key verified never is.
 */
@Singleton
public final class Recognition implements SecurityIdentityAugmentor {

    static final String CALLER = Caller.class.getName();

    private final Pseudonyms pseudonyms;

    Recognition(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(() -> identity.isAnonymous() ? identity : recognised(identity));
    }

    private SecurityIdentity recognised(SecurityIdentity identity) {
        var token = (JsonWebToken) identity.getPrincipal();
        if (text(token, "sub").isEmpty()) {
            throw new AuthenticationFailedException("a token has to say whom it is for");
        }
        var byLink = Tenants.LINK.equals(identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE));
        var caller = byLink ? Optional.of(customer(token)) : staff(token, identity.getRoles());
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
        caller.ifPresent(one -> builder.addRole(one.role().claim()).addAttribute(CALLER, one));
        return builder.build();
    }

    private Caller customer(JsonWebToken token) {
        var role = Role.CUSTOMER;
        var complaint = complaint(token);
        return new Caller(
                role, pseudonym(token), token.getSubject(), Optional.empty(), role.claim(), Optional.of(complaint));
    }

    /** Of several roles the first in the order of {@link Role} is meant; with none of ours nothing is allowed. */
    private Optional<Caller> staff(JsonWebToken token, Set<String> groups) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.CUSTOMER && groups.contains(role.claim()))
                .findFirst()
                .map(role -> new Caller(
                        role,
                        pseudonym(token),
                        token.getSubject(),
                        text(token, "team"),
                        text(token, "name").orElse(role.claim()),
                        Optional.empty()));
    }

    private String pseudonym(JsonWebToken token) {
        return pseudonyms.of(token.getSubject());
    }

    private static UUID complaint(JsonWebToken token) {
        try {
            return UUID.fromString(text(token, "complaint").orElse(""));
        } catch (IllegalArgumentException none) {
            throw new AuthenticationFailedException("a link token has to name its complaint");
        }
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        return token.getClaim(claim) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
