package io.sayonce.resolution.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What somebody may spend on customers without asking.
 *
 * @param zone where its days begin and end
 * @param limits the latest first; all in one currency
 */
public record Grant(String name, Holder holder, ZoneId zone, List<Limits> limits) {

    public Grant {
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("limits has nothing in it");
        }
        limits = limits.stream()
                .sorted(Comparator.comparing(Limits::effectiveFrom).reversed())
                .toList();
        if (limits.stream().map(one -> one.perDay().currency()).distinct().count() > 1) {
            throw new IllegalArgumentException("its limits are not in one currency");
        }
    }

    public Currency currency() {
        return limits.get(0).perDay().currency();
    }

    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** How much it allows on a day; nothing before it is effective. */
    public Optional<Limits> on(LocalDate day) {
        return limits.stream().filter(one -> !one.effectiveFrom().isAfter(day)).findFirst();
    }

    public boolean isEffective(Instant at) {
        return on(day(at)).isPresent();
    }
}
