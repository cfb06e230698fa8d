package io.sayonce.stack.cli;

import java.util.ArrayList;
import java.util.List;

import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.plan.Service;

/** What to know and what to try, once all is up; the last line is {@code ready}, for whoever waits for it. */
record Welcome(Place place, PortPlan ports) {

    static final String READY = "ready";

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(line("SayOnce", ports.publicUrl()));
        for (var each : Service.values()) {
            lines.add(line(
                    each.module(),
                    "http://localhost:%d   API: %s/q/openapi/%s"
                            .formatted(ports.of(each), ports.publicUrl(), each.label())));
        }
        lines.add(
                line("PostgreSQL", "localhost:%d   passwords: %s".formatted(ports.of(PortPlan.POSTGRES), passwords())));
        lines.add(line(
                "Kafka", "localhost:%d   topics: complaint-events, customer-keys".formatted(ports.of(PortPlan.KAFKA))));
        lines.add(line(
                "mails",
                "http://localhost:%d/mails   SMTP: localhost:%d"
                        .formatted(ports.of(PortPlan.MAILS), ports.of(PortPlan.SMTP))));
        lines.add(line("logs", place.logs().toString()));
        lines.add("");
        lines.add("Try:");
        lines.add("  curl -H \"Authorization: Bearer $(./sayonce token agent --name anna)\" %s/v1/complaints"
                .formatted(ports.publicUrl()));
        lines.add("  ./sayonce logs complaint -f");
        lines.add("  ./sayonce down");
        lines.add("");
        lines.add(READY);
        return lines;
    }

    private String passwords() {
        return place.home().resolve("passwords.properties").toString();
    }

    private static String line(String name, String where) {
        return "  %-22s%s".formatted(name, where);
    }
}
