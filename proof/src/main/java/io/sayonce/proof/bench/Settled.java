package io.sayonce.proof.bench;

import java.util.List;
import java.util.stream.Stream;

import io.sayonce.proof.Site;
import io.sayonce.proof.faults.check.Tape;
import io.sayonce.stack.plan.Service;

/** Services that have nothing left to do: all that they decided is published, and all of the topic heard. */
record Settled(Tape topic, List<Asked> databases) {

    static void await(Site site, Service... services) {
        try (var topic = new Tape(site.bootstrapServers())) {
            var databases =
                    Stream.of(services).map(site::database).map(Asked::new).toList();
            Ready.when("all is published and heard", new Settled(topic, databases)::now);
        }
    }

    /** What is heard can lead to more being said; so the topic must not have grown meanwhile. */
    private boolean now() {
        var end = end();
        return databases.stream().allMatch(each -> hasHeard(each, end) && hasPublished(each)) && end() == end;
    }

    private static boolean hasHeard(Asked database, long end) {
        return database.number(Heard.SO_FAR) >= end;
    }

    private static boolean hasPublished(Asked database) {
        return database.number(Unpublished.FACTS) == 0;
    }

    private long end() {
        return topic.ends().values().stream().mapToLong(Long::longValue).sum();
    }
}
