package io.sayonce.resolution.proposal;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.sayonce.resolution.Resolution;

/** Where a proposal is found: the complaint whose story tells it. */
@Entity
@Table(name = "proposal")
public class ProposalRow {

    @Id
    public UUID id;

    @Column(nullable = false)
    public UUID complaint;

    public static ProposalRow of(Resolution resolution, Proposal proposal) {
        var row = new ProposalRow();
        row.id = proposal.id();
        row.complaint = resolution.complaint();
        return row;
    }
}
