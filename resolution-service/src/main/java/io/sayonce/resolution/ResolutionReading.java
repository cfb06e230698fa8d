package io.sayonce.resolution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.core.Owed;
import io.sayonce.kit.journal.Reading;
import io.sayonce.kit.journal.Vocabulary;
import io.sayonce.resolution.grant.GrantFreed;
import io.sayonce.resolution.grant.GrantUseRow;
import io.sayonce.resolution.grant.GrantUsed;
import io.sayonce.resolution.grant.Spending;
import io.sayonce.resolution.hears.ComplaintAmended;
import io.sayonce.resolution.hears.ComplaintClosed;
import io.sayonce.resolution.hears.ComplaintRecorded;
import io.sayonce.resolution.hears.ComplaintReopened;
import io.sayonce.resolution.hears.ComplaintSettled;
import io.sayonce.resolution.hears.ConsultAnswered;
import io.sayonce.resolution.hears.OwnerAssigned;
import io.sayonce.resolution.progress.ProgressRow;
import io.sayonce.resolution.promise.PromiseBroken;
import io.sayonce.resolution.promise.PromiseClock;
import io.sayonce.resolution.promise.PromiseDueSoon;
import io.sayonce.resolution.promise.PromiseFulfilled;
import io.sayonce.resolution.promise.PromiseMade;
import io.sayonce.resolution.promise.PromiseRenegotiated;
import io.sayonce.resolution.promise.PromiseRow;
import io.sayonce.resolution.promise.PromiseWithdrawn;
import io.sayonce.resolution.proposal.Adequacy;
import io.sayonce.resolution.proposal.ConsultRequested;
import io.sayonce.resolution.proposal.DraftRow;
import io.sayonce.resolution.proposal.ProposalRow;
import io.sayonce.resolution.proposal.ResolutionInadequate;
import io.sayonce.resolution.proposal.SolutionChosen;
import io.sayonce.resolution.proposal.SolutionCountered;
import io.sayonce.resolution.proposal.SolutionDeclined;
import io.sayonce.resolution.proposal.SolutionProposed;
import io.sayonce.resolution.report.FirstProposalRow;
import io.sayonce.resolution.rule.JudgementExercised;
import io.sayonce.resolution.standard.StandardApplied;
import io.sayonce.resolution.standard.Standards;

/** Reads a complaint's story for how the complaint is being put right. */
@ApplicationScoped
public class ResolutionReading implements Reading<Resolution> {

    private final Vocabulary<Resolution> vocabulary = Vocabulary.<Resolution>of("resolution")
            .says("standard-applied", StandardApplied.class)
            .says("consult-requested", ConsultRequested.class)
            .says("solution-proposed", SolutionProposed.class)
            .says("solution-chosen", SolutionChosen.class)
            .says("solution-declined", SolutionDeclined.class)
            .says("solution-countered", SolutionCountered.class)
            .says("resolution-inadequate", ResolutionInadequate.class)
            .says("promise-made", PromiseMade.class)
            .says("promise-due-soon", PromiseDueSoon.class)
            .says("promise-fulfilled", PromiseFulfilled.class)
            .says("promise-broken", PromiseBroken.class)
            .says("promise-renegotiated", PromiseRenegotiated.class)
            .says("promise-withdrawn", PromiseWithdrawn.class)
            .says("judgement-exercised", JudgementExercised.class)
            .says("grant-used", GrantUsed.class)
            .says("grant-freed", GrantFreed.class)
            .hears("complaint", "complaint-recorded", ComplaintRecorded.class)
            .hears("complaint", "complaint-amended", ComplaintAmended.class)
            .hears("complaint", "owner-assigned", OwnerAssigned.class)
            .hears("complaint", "complaint-settled", ComplaintSettled.class)
            .hears("complaint", "consult-answered", ConsultAnswered.class)
            .hears("complaint", "complaint-closed", ComplaintClosed.class)
            .hears("complaint", "complaint-reopened", ComplaintReopened.class);

    private final Standards standards;

    public ResolutionReading(Standards standards) {
        this.standards = standards;
    }

    @Override
    public Vocabulary<Resolution> vocabulary() {
        return vocabulary;
    }

    @Override
    public Resolution blank(UUID complaint) {
        return Resolution.blank(complaint);
    }

    @Override
    public Optional<UUID> person(Resolution resolution) {
        return resolution.customer();
    }

    @Override
    public List<Owed<Resolution>> owed(Resolution resolution, Instant now) {
        return Stream.of(
                        resolution.measure().owed(standards.applied()),
                        PromiseClock.owed(resolution, now),
                        Spending.owed(resolution),
                        Adequacy.owed(resolution))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Optional<Instant> nextDue(Resolution resolution) {
        return PromiseClock.nextDue(resolution);
    }

    @Override
    public Optional<Instant> precedence(Resolution resolution) {
        return PromiseClock.firstDue(resolution);
    }

    @Override
    public List<?> rows(Resolution resolution) {
        return Stream.of(
                        resolution.proposals().values().stream().map(each -> ProposalRow.of(resolution, each)),
                        resolution.drafts().byProposal().values().stream().map(each -> DraftRow.of(resolution, each)),
                        resolution.promises().values().stream().map(each -> PromiseRow.of(resolution, each)),
                        resolution.ledger().uses().values().stream().map(each -> GrantUseRow.of(resolution, each)),
                        Stream.of(ProgressRow.of(resolution)),
                        FirstProposalRow.of(resolution, standards).stream())
                .flatMap(rows -> rows)
                .toList();
    }
}
