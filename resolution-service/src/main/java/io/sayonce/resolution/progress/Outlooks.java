package io.sayonce.resolution.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.journal.JournalRefusals;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.forecast.PastPromise;
import io.sayonce.resolution.standard.Standards;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

/** What customers may expect, by what others waited. */
@ApplicationScoped
public class Outlooks {

    private final PastWaits pastWaits;
    private final Standards standards;
    private final Vertx vertx;

    Outlooks(PastWaits pastWaits, Standards standards, Vertx vertx) {
        this.pastWaits = pastWaits;
        this.standards = standards;
        this.vertx = vertx;
    }

    private record Known(Wait awaited, List<PastPromise> past) {}

    /** In the order of the stages; refused before it was heard that the complaint was recorded. */
    public Uni<List<Prospect>> of(Resolution resolution, Instant now) {
        var progress = Progress.of(resolution).orElseThrow(() -> new Refused(JournalRefusals.NOT_HEARD_YET));
        var outlook = new Outlook(resolution, progress, now);
        return Multi.createFrom()
                .iterable(outlook.waits())
                .onItem()
                .transformToUniAndConcatenate(wait -> pastWaits.like(wait).map(past -> new Known(wait, past)))
                .onItem()
                .transformToUniAndConcatenate(known -> vertx.executeBlocking(() -> usual(known, now), false))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(outlook::prospects);
    }

    private Map.Entry<Wait, Usually> usual(Known known, Instant now) {
        var calendar = standards.applied().inForce(now).orElseThrow().calendar();
        return Map.entry(
                known.awaited(), Usually.of(known.past(), known.awaited().since(), calendar));
    }
}
