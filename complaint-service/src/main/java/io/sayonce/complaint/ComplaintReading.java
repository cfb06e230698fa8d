package io.sayonce.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.complaint.consult.ConsultAnswered;
import io.sayonce.complaint.consult.ConsultOpened;
import io.sayonce.complaint.handoff.Handoff;
import io.sayonce.complaint.handoff.HandoffAccepted;
import io.sayonce.complaint.handoff.HandoffOffered;
import io.sayonce.complaint.handoff.HandoffReturned;
import io.sayonce.complaint.hears.ConsultRequested;
import io.sayonce.complaint.hears.CustomerNotified;
import io.sayonce.complaint.hears.IncentiveAccepted;
import io.sayonce.complaint.hears.IncentiveDeclined;
import io.sayonce.complaint.hears.IncentiveOffered;
import io.sayonce.complaint.hears.NoticeFailed;
import io.sayonce.complaint.hears.PromiseBroken;
import io.sayonce.complaint.hears.PromiseFulfilled;
import io.sayonce.complaint.hears.PromiseMade;
import io.sayonce.complaint.hears.PromiseRenegotiated;
import io.sayonce.complaint.hears.PromiseWithdrawn;
import io.sayonce.complaint.hears.SolutionChosen;
import io.sayonce.complaint.hears.SolutionCountered;
import io.sayonce.complaint.hears.SolutionDeclined;
import io.sayonce.complaint.hears.SolutionProposed;
import io.sayonce.complaint.question.QuestionAnswered;
import io.sayonce.complaint.question.QuestionAsked;
import io.sayonce.complaint.question.QuestionRepeated;
import io.sayonce.kit.core.Owed;
import io.sayonce.kit.journal.Reading;
import io.sayonce.kit.journal.Vocabulary;

/** How the complaint-service reads a story: all facts of all services, for stories begin here. */
@ApplicationScoped
public class ComplaintReading implements Reading<Complaint> {

    private final Vocabulary<Complaint> vocabulary = Vocabulary.<Complaint>of("complaint")
            .says("complaint-recorded", ComplaintRecorded.class)
            .says("complaint-amended", ComplaintAmended.class)
            .says("owner-assigned", OwnerAssigned.class)
            .says("question-asked", QuestionAsked.class)
            .says("question-answered", QuestionAnswered.class)
            .says("question-repeated", QuestionRepeated.class)
            .says("responsibility-taken", ResponsibilityTaken.class)
            .says("handoff-offered", HandoffOffered.class)
            .says("handoff-accepted", HandoffAccepted.class)
            .says("handoff-returned", HandoffReturned.class)
            .says("consult-opened", ConsultOpened.class)
            .says("consult-answered", ConsultAnswered.class)
            .says("complaint-settled", ComplaintSettled.class)
            .says("complaint-closed", ComplaintClosed.class)
            .says("complaint-reopened", ComplaintReopened.class)
            .keeps("resolution", "standard-applied")
            .hears("resolution", "consult-requested", ConsultRequested.class)
            .hears("resolution", "solution-proposed", SolutionProposed.class)
            .hears("resolution", "solution-chosen", SolutionChosen.class)
            .hears("resolution", "solution-declined", SolutionDeclined.class)
            .hears("resolution", "solution-countered", SolutionCountered.class)
            .keeps("resolution", "resolution-inadequate")
            .hears("resolution", "promise-made", PromiseMade.class)
            .hears("resolution", "promise-fulfilled", PromiseFulfilled.class)
            .hears("resolution", "promise-broken", PromiseBroken.class)
            .hears("resolution", "promise-renegotiated", PromiseRenegotiated.class)
            .hears("resolution", "promise-withdrawn", PromiseWithdrawn.class)
            .keeps("resolution", "promise-due-soon")
            .keeps("resolution", "judgement-exercised")
            .keeps("resolution", "grant-used")
            .keeps("resolution", "grant-freed")
            .hears("loyalty", "incentive-offered", IncentiveOffered.class)
            .hears("loyalty", "incentive-accepted", IncentiveAccepted.class)
            .hears("loyalty", "incentive-declined", IncentiveDeclined.class)
            .hears("notification", "customer-notified", CustomerNotified.class)
            .hears("notification", "notice-failed", NoticeFailed.class)
            .keeps("notification", "notice-requested")
            .andNoOther();

    @Override
    public Vocabulary<Complaint> vocabulary() {
        return vocabulary;
    }

    @Override
    public boolean beginsStories() {
        return true;
    }

    @Override
    public Complaint blank(UUID subject) {
        return Complaint.blank(subject);
    }

    @Override
    public Optional<UUID> person(Complaint complaint) {
        return complaint.record().map(OnRecord::customer);
    }

    @Override
    public List<Owed<Complaint>> owed(Complaint complaint, Instant now) {
        var owed = new ArrayList<>(complaint.consults().owed());
        complaint
                .openHandoff()
                .filter(handoff -> !handoff.respondBy().isAfter(now))
                .ifPresent(late -> owed.add(Owed.byClock(late.offer(), "not-accepted-in-time", goneBack(late))));
        if (complaint.isClosed()) {
            complaint
                    .dealings()
                    .firstOpenPromise()
                    .ifPresent(promise -> owed.add(Owed.byRule(
                            promise.fact(),
                            "reopen",
                            new ComplaintReopened(ComplaintReopened.Because.OPEN_PROMISE, promise.id()))));
        }
        return owed;
    }

    @Override
    public Optional<Instant> nextDue(Complaint complaint) {
        return complaint.openHandoff().map(Handoff::respondBy);
    }

    @Override
    public List<?> rows(Complaint complaint) {
        if (complaint.record().isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        Stream.of(ComplaintRow.of(complaint)),
                        complaint.handoffs().all().stream().map(handoff -> HandoffRow.of(complaint.id(), handoff)),
                        complaint.consults().all().stream().map(consult -> ConsultRow.of(complaint, consult)))
                .flatMap(rows -> rows)
                .toList();
    }

    private static HandoffReturned goneBack(Handoff late) {
        return new HandoffReturned(late.id(), HandoffReturned.Because.NOT_ACCEPTED_IN_TIME, Optional.empty());
    }
}
