package io.sayonce.resolution.proposal;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.sayonce.resolution.Resolution;

/** Where a draft is found: the complaint whose story tells it. */
@Entity
@Table(name = "draft")
public class DraftRow {

    @Id
    public UUID proposal;

    @Column(nullable = false)
    public UUID complaint;

    public static DraftRow of(Resolution resolution, Draft draft) {
        var row = new DraftRow();
        row.proposal = draft.proposal();
        row.complaint = resolution.complaint();
        return row;
    }
}
