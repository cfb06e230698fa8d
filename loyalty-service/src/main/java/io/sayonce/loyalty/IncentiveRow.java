package io.sayonce.loyalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.sayonce.loyalty.Incentive.Choice;
import io.sayonce.loyalty.Incentive.State;

/** An incentive as lists find it: written from the fold, read by nothing that decides. */
@Entity
@Table(name = "incentive")
public class IncentiveRow {

    @Id
    UUID id;

    UUID complaint;

    @Enumerated(EnumType.STRING)
    Because because;

    UUID promise;
    BigDecimal amount;
    String currency;
    Instant offeredAt;

    @Enumerated(EnumType.STRING)
    State state;

    Instant decidedAt;

    @Enumerated(EnumType.STRING)
    By decidedBy;

    String evidenceKind;
    String evidenceReference;

    static IncentiveRow of(UUID complaint, Incentive incentive) {
        var row = new IncentiveRow();
        row.id = incentive.id();
        row.complaint = complaint;
        row.because = incentive.because();
        row.promise = incentive.promise().orElse(null);
        row.amount = incentive.value().amount();
        row.currency = incentive.value().currency().getCurrencyCode();
        row.offeredAt = incentive.offeredAt();
        row.state = incentive.state();
        incentive.choice().ifPresent(row::decided);
        return row;
    }

    public UUID id() {
        return id;
    }

    public UUID complaint() {
        return complaint;
    }

    public Incentive incentive() {
        var value = new Money(amount, Currency.getInstance(currency));
        return new Incentive(id, because, Optional.ofNullable(promise), value, offeredAt, choice());
    }

    private void decided(Choice choice) {
        decidedAt = choice.at();
        decidedBy = choice.act().by();
        choice.act().evidence().ifPresent(evidence -> {
            evidenceKind = evidence.kind();
            evidenceReference = evidence.reference();
        });
    }

    private Optional<Choice> choice() {
        if (decidedAt == null) {
            return Optional.empty();
        }
        var evidence = Optional.ofNullable(evidenceKind).map(kind -> new Evidence(kind, evidenceReference));
        return Optional.of(new Choice(state, new Act(decidedBy, evidence), decidedAt));
    }
}
