package io.sayonce.proof.faults.strike;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.keys.Tokens;

/** What a service believes the time to be, seen from outside by the tokens that it takes. */
record Belief(String address, Keys keys) {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int NOT_VALID = 401;
    private static final int VALID = 404;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * Whether its clock is that much off rather than right: if it is ahead, a token has run out that has not, and if it is
     * behind, one is valid that has run out. Unknown where it answers neither way.
     */
    Optional<Boolean> isOff(Duration by) {
        return status(tokenUntil(by.dividedBy(2)))
                .filter(status -> status == NOT_VALID || status == VALID)
                .map(status -> (status == NOT_VALID) != by.isNegative());
    }

    /** Ends that long from now, or has ended as long ago. */
    private String tokenUntil(Duration end) {
        var clock = Clock.offset(Clock.systemUTC(), end.minus(Tokens.STAFF_LIFE));
        return new Tokens(keys.staff().getPrivate(), keys.link().getPrivate(), clock)
                .staff("agent", "anna", "front-desk");
    }

    /** Tokens are looked at before it is known whether there is anything at an address. */
    private Optional<Integer> status(String token) {
        var request = HttpRequest.newBuilder(URI.create(address + "/v1"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return Optional.of(CLIENT.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while asking what time it is.", e);
        }
    }
}
