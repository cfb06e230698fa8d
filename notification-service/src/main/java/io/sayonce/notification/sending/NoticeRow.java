package io.sayonce.notification.sending;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Notice;

/** A notice as a fold has it. How far its sending has come stands in other columns, which are {@link DueNotices}'s. */
@Entity
@Table(name = "notice")
public class NoticeRow {

    @Id
    public UUID id;

    @Column(nullable = false)
    public UUID complaint;

    @Column(nullable = false)
    public UUID cause;

    @Column(nullable = false)
    public Instant at;

    @Column(nullable = false)
    public boolean due;

    public static NoticeRow of(Correspondence correspondence, Notice notice) {
        var row = new NoticeRow();
        row.id = notice.id();
        row.complaint = correspondence.complaint();
        row.cause = notice.cause();
        row.at = notice.at();
        row.due = correspondence.isDue(notice);
        return row;
    }
}
