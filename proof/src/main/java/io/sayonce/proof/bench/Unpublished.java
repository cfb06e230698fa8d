package io.sayonce.proof.bench;

import java.time.Duration;

import io.sayonce.proof.Site;
import io.sayonce.stack.plan.Service;

/** The facts that a service has decided and not published. */
record Unpublished(Asked database) implements Leftover {

    static final String FACTS = "select count(*) from outbox";

    /** 1 where there is one, 0 where there is none: asked without counting them. */
    static final String ANY = "select cast(exists (select from outbox) as int)";

    private static final Duration SOON = Duration.ofSeconds(1);

    static Unpublished of(Site site, Service service) {
        return new Unpublished(new Asked(site.database(service)));
    }

    @Override
    public long much() {
        return database.number(FACTS);
    }

    @Override
    public boolean isGoneSoon() {
        return database.isZero(ANY, SOON);
    }
}
