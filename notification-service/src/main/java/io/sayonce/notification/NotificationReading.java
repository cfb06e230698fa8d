package io.sayonce.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.journal.Reading;
import io.sayonce.kit.journal.Vocabulary;
import io.sayonce.notification.hears.ComplaintAmended;
import io.sayonce.notification.hears.ComplaintRecorded;
import io.sayonce.notification.hears.ComplaintReopened;
import io.sayonce.notification.hears.ComplaintSettled;
import io.sayonce.notification.hears.IncentiveAccepted;
import io.sayonce.notification.hears.IncentiveDeclined;
import io.sayonce.notification.hears.IncentiveOffered;
import io.sayonce.notification.hears.OwnerAssigned;
import io.sayonce.notification.hears.PromiseBroken;
import io.sayonce.notification.hears.PromiseFulfilled;
import io.sayonce.notification.hears.PromiseMade;
import io.sayonce.notification.hears.PromiseRenegotiated;
import io.sayonce.notification.hears.PromiseWithdrawn;
import io.sayonce.notification.hears.QuestionAnswered;
import io.sayonce.notification.hears.QuestionAsked;
import io.sayonce.notification.hears.ResolutionInadequate;
import io.sayonce.notification.hears.SolutionChosen;
import io.sayonce.notification.hears.SolutionCountered;
import io.sayonce.notification.hears.SolutionDeclined;
import io.sayonce.notification.hears.SolutionProposed;
import io.sayonce.notification.sending.NoticeRow;

/** How this service reads a complaint: as what its customer has to be told. */
@ApplicationScoped
public class NotificationReading implements Reading<Correspondence> {

    private final Vocabulary<Correspondence> vocabulary = Vocabulary.<Correspondence>of("notification")
            .says("customer-notified", CustomerNotified.class)
            .says("notice-failed", NoticeFailed.class)
            .says("notice-requested", NoticeRequested.class)
            .hears("complaint", "complaint-recorded", ComplaintRecorded.class)
            .hears("complaint", "complaint-amended", ComplaintAmended.class)
            .hears("complaint", "owner-assigned", OwnerAssigned.class)
            .hears("complaint", "question-asked", QuestionAsked.class)
            .hears("complaint", "question-answered", QuestionAnswered.class)
            .hears("complaint", "complaint-settled", ComplaintSettled.class)
            .hears("complaint", "complaint-reopened", ComplaintReopened.class)
            .hears("resolution", "solution-proposed", SolutionProposed.class)
            .hears("resolution", "solution-chosen", SolutionChosen.class)
            .hears("resolution", "solution-declined", SolutionDeclined.class)
            .hears("resolution", "solution-countered", SolutionCountered.class)
            .hears("resolution", "resolution-inadequate", ResolutionInadequate.class)
            .hears("resolution", "promise-made", PromiseMade.class)
            .hears("resolution", "promise-fulfilled", PromiseFulfilled.class)
            .hears("resolution", "promise-broken", PromiseBroken.class)
            .hears("resolution", "promise-renegotiated", PromiseRenegotiated.class)
            .hears("resolution", "promise-withdrawn", PromiseWithdrawn.class)
            .hears("loyalty", "incentive-offered", IncentiveOffered.class)
            .hears("loyalty", "incentive-accepted", IncentiveAccepted.class)
            .hears("loyalty", "incentive-declined", IncentiveDeclined.class);

    @Override
    public Vocabulary<Correspondence> vocabulary() {
        return vocabulary;
    }

    @Override
    public Correspondence blank(UUID complaint) {
        return Correspondence.blank(complaint);
    }

    @Override
    public Optional<UUID> person(Correspondence correspondence) {
        return correspondence.recorded().map(ComplaintRecorded::customer);
    }

    @Override
    public List<?> rows(Correspondence correspondence) {
        return NoticeRow.of(correspondence);
    }
}
