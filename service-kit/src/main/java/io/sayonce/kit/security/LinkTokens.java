package io.sayonce.kit.security;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;

/**
 * Recognises customers by the tokens of their links (ES256), whose issuer we are ourselves; whoever brings a token of
 * another issuer is left to OIDC.
 */
@Singleton
public final class LinkTokens implements HttpAuthenticationMechanism {

    private static final String ISSUER = "sayonce-link";
    private static final String AUDIENCE = "sayonce";
    private static final String SCHEME = "Bearer ";

    /** Where a call keeps its challenge; without one OIDC would be asked for its own, whose issuer may be away. */
    private static final String CHALLENGE = LinkTokens.class.getName();

    private static final ChallengeData INVALID = new ChallengeData(
            HttpResponseStatus.UNAUTHORIZED.code(), HttpHeaderNames.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");

    /** Verifies nothing: it only tells whose token one claims to be. */
    private final JwtConsumer reader = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    private final JwtConsumer verifier;
    private final Recognition recognition;

    LinkTokens(Keys keys, Recognition recognition) {
        this.verifier = new JwtConsumerBuilder()
                .setVerificationKey(keys.linkKey())
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setExpectedIssuer(ISSUER)
                .setExpectedAudience(AUDIENCE)
                .setRequireSubject()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .build();
        this.recognition = recognition;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        return Uni.createFrom()
                .item(() -> claimedToBeOurs(call)
                        .map(token -> customer(token, call))
                        .orElse(null));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom().item(() -> call.<ChallengeData>get(CHALLENGE));
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 2;
    }

    private Optional<JwtContext> claimedToBeOurs(RoutingContext call) {
        var header = call.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            var token = reader.process(header.substring(SCHEME.length()).trim());
            return Optional.of(token)
                    .filter(one -> ISSUER.equals(one.getJwtClaims().getClaimValue("iss")));
        } catch (InvalidJwtException none) {
            return Optional.empty();
        }
    }

    private SecurityIdentity customer(JwtContext token, RoutingContext call) {
        try {
            verifier.processContext(token);
            return recognition.customer(new DefaultJWTCallerPrincipal(token.getJwt(), "JWT", token.getJwtClaims()));
        } catch (InvalidJwtException | AuthenticationFailedException invalid) {
            call.put(CHALLENGE, INVALID);
            // Without its cause, whose message holds the token.
            throw new AuthenticationFailedException("a link token that is not valid");
        }
    }
}
