package io.sayonce.resolution.grant;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.sayonce.resolution.Money;
import io.sayonce.resolution.Resolution;

/** A use of a grant, as limits count it and lists find it. Written from the story in the transaction of its facts. */
@Entity
@Table(name = "grant_use")
public class GrantUseRow {

    @Id
    public UUID proposal;

    @Column(nullable = false)
    public UUID complaint;

    @Column(name = "grant_name", nullable = false)
    public String grant;

    @Column(nullable = false)
    public String agent;

    @Column(nullable = false)
    public LocalDate day;

    @Column(nullable = false)
    public String currency;

    @Column(nullable = false)
    public BigDecimal reserved;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public Use.State state;

    @Column(nullable = false)
    public BigDecimal counts;

    @Column(name = "reserved_at", nullable = false)
    public Instant reservedAt;

    public static GrantUseRow of(Resolution resolution, Use use) {
        var reservation = use.reservation();
        var row = new GrantUseRow();
        row.proposal = use.proposal();
        row.complaint = resolution.complaint();
        row.grant = reservation.grant();
        row.agent = reservation.agent();
        row.day = reservation.day();
        row.currency = reservation.value().currency().getCurrencyCode();
        row.reserved = reservation.value().amount();
        row.state = use.state();
        row.counts = use.counts().amount();
        row.reservedAt = use.at();
        return row;
    }

    public Money reserved() {
        return new Money(reserved, Currency.getInstance(currency));
    }

    /** As much as it takes of the limits now. */
    public Money counts() {
        return new Money(counts, Currency.getInstance(currency));
    }
}
