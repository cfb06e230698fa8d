package io.sayonce.kit.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns a verified token into a {@link Caller} with exactly one role, so that what an endpoint checked and what a rule
 * decides by are the same. Whoever the link key verified is a customer, whoever OIDC verified never is.
 */
@Singleton
public final class Recognition implements SecurityIdentityAugmentor {

    static final String CALLER = Caller.class.getName();

    private final Pseudonyms pseudonyms;

    Recognition(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** Staff, whom OIDC verified. */
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(() -> identity.isAnonymous() ? identity : staff(identity));
    }

    /** A customer, whose link was verified. */
    SecurityIdentity customer(JsonWebToken token) {
        var role = Role.CUSTOMER;
        var customer = new Caller(
                role,
                pseudonym(token),
                token.getSubject(),
                Optional.empty(),
                role.claim(),
                Optional.of(complaint(token)));
        return acting(customer, QuarkusSecurityIdentity.builder().setPrincipal(token));
    }

    private SecurityIdentity staff(SecurityIdentity identity) {
        var token = (JsonWebToken) identity.getPrincipal();
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
        return staff(token, identity.getRoles())
                .map(one -> acting(one, builder))
                .orElseGet(builder::build);
    }

    private static SecurityIdentity acting(Caller caller, QuarkusSecurityIdentity.Builder builder) {
        return builder.addRole(caller.role().claim())
                .addAttribute(CALLER, caller)
                .build();
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
        var subject = text(token, "sub")
                .orElseThrow(() -> new AuthenticationFailedException("a token has to say whom it is for"));
        return pseudonyms.of(subject);
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
