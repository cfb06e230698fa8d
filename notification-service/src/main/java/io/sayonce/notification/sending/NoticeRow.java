package io.sayonce.notification.sending;

import java.time.Instant;
import java.util.List;
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

    /** Only the next one of a complaint is. */
    @Column(nullable = false)
    public boolean due;

    public static List<NoticeRow> of(Correspondence correspondence) {
        var next = correspondence.next();
        return correspondence.inOrder().stream()
                .map(notice -> row(
                        correspondence.complaint(),
                        notice,
                        next.filter(notice::equals).isPresent()))
                .toList();
    }

    private static NoticeRow row(UUID complaint, Notice notice, boolean due) {
        var row = new NoticeRow();
        row.id = notice.id();
        row.complaint = complaint;
        row.cause = notice.cause();
        row.at = notice.at();
        row.due = due;
        return row;
    }
}
