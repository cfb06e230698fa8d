package io.sayonce.proof.bench;

import java.time.Duration;

import io.sayonce.proof.Site;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Login;
import io.sayonce.stack.demo.Rest;
import io.sayonce.stack.plan.Service;

/** A copy of the complaint-service's own database with one complaint in it: the same tables, with the same indexes. */
record Floor(Login login) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Lets the service make its tables and record one complaint, and stops it. */
    static Floor of(Site site) {
        var service = Ready.when(site.start(Service.COMPLAINT));
        var callers = Callers.of(site);
        var told = new Rest(site.address(Service.COMPLAINT), PATIENCE)
                .post(callers.tokens().get(0), Callers.PATH, callers.json(0));
        if (told.status() != 201) {
            throw new Trouble("No complaint was recorded: " + told);
        }
        service.stop();
        var real = site.database(Service.COMPLAINT);
        new Asked(site.database().admin())
                .run("create database bare template \"%1$s\" owner \"%1$s\"".formatted(real.user()));
        return new Floor(new Login(site.database().address() + "/bare", real.user(), real.password()));
    }
}
