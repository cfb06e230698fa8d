package io.sayonce.resolution.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/**
 * Which moments are counted.
 *
 * @param until not counted any more
 * @param zone in which a month begins
 */
public record Period(Instant from, Instant until, ZoneId zone) {

    <T> SelectionQuery<T> in(SelectionQuery<T> query) {
        return query.setParameter("from", from.atOffset(ZoneOffset.UTC))
                .setParameter("until", until.atOffset(ZoneOffset.UTC));
    }

    <T> SelectionQuery<T> in(SelectionQuery<T> query, Grouping by) {
        return by == Grouping.MONTH ? in(query).setParameter("zone", zone.getId()) : in(query);
    }
}
