package io.sayonce.resolution.proposal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.sayonce.resolution.Money;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;

/** Where a proposal is found: the complaint whose story tells it; and by whom it was put and chosen, to be counted. */
@Entity
@Table(name = "proposal")
public class ProposalRow {

    @Id
    public UUID id;

    @Column(nullable = false)
    public UUID complaint;

    @Column(name = "proposed_at")
    public Instant proposedAt;

    /** Whether it is the first one of its complaint. */
    @Column(name = "is_first")
    public Boolean first;

    @Column(name = "proposing_agent")
    public String proposingAgent;

    @Column(name = "chosen_at")
    public Instant chosenAt;

    @Column(name = "answering_team")
    public String answeringTeam;

    @Column(name = "answering_agent")
    public String answeringAgent;

    /** How many had to agree before it could be put to the customer. */
    @Column(name = "approval_hops")
    public Integer approvalHops;

    /** Of the option that was chosen, as far as somebody said. */
    public BigDecimal cost;

    public String currency;

    public static ProposalRow of(Resolution resolution, Proposal proposal) {
        var row = new ProposalRow();
        row.id = proposal.id();
        row.complaint = resolution.complaint();
        row.proposedAt = proposal.proposedAt();
        row.first = proposal.isFirstOf(resolution);
        row.proposingAgent =
                ownerAt(resolution, proposal.proposedAt()).flatMap(Owner::agent).orElse(null);
        row.approvalHops = proposal.approvalHops();
        proposal.choice().ifPresent(choice -> row.chosen(resolution, proposal, choice));
        return row;
    }

    private void chosen(Resolution resolution, Proposal proposal, Reply.Choice choice) {
        var owner = ownerAt(resolution, choice.at());
        var price = proposal.option(choice.option()).flatMap(Proposal.Option::cost);
        chosenAt = choice.at();
        cost = price.map(Money::amount).orElse(null);
        currency = price.map(Money::currency).map(Currency::getCurrencyCode).orElse(null);
        answeringTeam = owner.flatMap(resolution.circumstances()::teamOf).orElse(null);
        answeringAgent = owner.flatMap(Owner::agent).orElse(null);
    }

    private static Optional<Owner> ownerAt(Resolution resolution, Instant at) {
        return resolution.circumstances().tenures().at(at);
    }
}
