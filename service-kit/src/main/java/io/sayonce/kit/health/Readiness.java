package io.sayonce.kit.health;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Rebuilding;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Ready when the database answers and the stories are whole. Kafka may be away, once it was there: facts wait for it in
 * the outbox.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
class Readiness implements AsyncHealthCheck {

    private final Transactions transactions;

    Readiness(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return transactions
                .run(Rebuilding::isOutstanding)
                .map(rebuilding -> HealthCheckResponse.named("stories")
                        .status(!rebuilding)
                        .withData("rebuilding", rebuilding)
                        .build())
                .onFailure()
                .recoverWithItem(HealthCheckResponse.down("stories"));
    }
}
