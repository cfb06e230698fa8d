package io.sayonce.resolution.grant;

import java.time.LocalDate;
import java.util.Optional;

import io.sayonce.kit.core.Refusal;
import io.sayonce.resolution.Money;

/**
 * How much a grant allows.
 *
 * @param effectiveFrom the day from which on, until others do
 * @param perComplaint in one complaint, whoever sets it aside there
 * @param perDay by one person on one day
 */
public record Limits(LocalDate effectiveFrom, Money perComplaint, Money perDay) {

    public Limits {
        if (!perComplaint.currency().equals(perDay.currency())) {
            throw new IllegalArgumentException("perComplaint and perDay are not in one currency");
        }
        if (perComplaint.isMoreThan(perDay)) {
            throw new IllegalArgumentException("perComplaint is more than perDay");
        }
    }

    /**
     * Why so much cannot be set aside, if so.
     *
     * @param inComplaint what the complaint takes of the limits, this included
     * @param onDay what the person takes of them on that day, this included
     */
    public Optional<Refusal> refusal(Reservation wanted, Money inComplaint, Money onDay) {
        if (!inComplaint.isMoreThan(perComplaint) && !onDay.isMoreThan(perDay)) {
            return Optional.empty();
        }
        var leftInComplaint = perComplaint.less(inComplaint.less(wanted.value()));
        var leftOnDay = perDay.less(onDay.less(wanted.value()));
        return Optional.of(GrantRefusals.above(wanted, leftInComplaint, leftOnDay));
    }
}
