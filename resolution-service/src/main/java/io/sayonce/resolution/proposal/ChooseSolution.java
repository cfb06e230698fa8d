package io.sayonce.resolution.proposal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.personal.Personal;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.calendar.WorkingTime;
import io.sayonce.resolution.forecast.Earliest;
import io.sayonce.resolution.promise.Horizon;
import io.sayonce.resolution.promise.PromiseMade;

/**
 * The customer chooses an option and says by when, which the company thereby promises.
 *
 * @param offered the proposal's options in words, as opened for the customer; one of them becomes the promise
 * @param time by which it is counted when an option can be had
 */
public record ChooseSolution(
        UUID proposal,
        String option,
        Instant wantedBy,
        CustomersAct act,
        Optional<String> words,
        SolutionProposed.Words offered,
        WorkingTime time)
        implements Command<Resolution> {

    @Override
    public Decision<Resolution> decide(Resolution resolution, Moment moment) {
        return act.refusal()
                .or(() -> Replies.refusal(resolution, proposal))
                .or(resolution::refusal)
                .or(() -> lapsed(resolution))
                .or(() -> unknownOption(resolution))
                .or(() -> Horizon.refusal("/wantedBy", wantedBy, moment.now()))
                .or(() -> tooEarly(resolution, moment))
                .map(Decision::<Resolution>no)
                .orElseGet(() -> Decision.of(chosen(resolution), promised(resolution, moment)));
    }

    private Optional<Refusal> lapsed(Resolution resolution) {
        return resolution.proposal(proposal).filter(resolution::isLapsed).map(gone -> ProposalRefusals.LAPSED);
    }

    private Optional<Proposal.Option> wanted(Resolution resolution) {
        return resolution.proposal(proposal).flatMap(one -> one.option(option));
    }

    private Optional<Refusal> unknownOption(Resolution resolution) {
        return wanted(resolution).isPresent()
                ? Optional.empty()
                : Optional.of(Refusals.invalidValue("/option", "must be the letter of one of the proposal's options"));
    }

    /** It is counted from now, so a date that was shown a while ago is still in time. */
    private Optional<Refusal> tooEarly(Resolution resolution, Moment moment) {
        return wanted(resolution)
                .flatMap(found -> found.earliest(moment.now(), time))
                .filter(wantedBy::isBefore)
                .map(earliest -> Earliest.refusalToCustomer("/wantedBy", earliest));
    }

    private SolutionChosen chosen(Resolution resolution) {
        var customer = resolution.customer().orElseThrow();
        var said = words.map(text -> Personal.of(customer, new SolutionChosen.Words(text)));
        return new SolutionChosen(proposal, option, wantedBy, act.by(), act.evidence(), said);
    }

    private PromiseMade promised(Resolution resolution, Moment moment) {
        var chosen = wanted(resolution).orElseThrow();
        var text = new PromiseMade.Words(offered.of(option).orElseThrow());
        return new PromiseMade(
                moment.newId(),
                Optional.of(proposal),
                chosen.remedy().promised(),
                wantedBy,
                resolution.owner().orElseThrow(),
                Optional.empty(),
                Personal.of(resolution.customer().orElseThrow(), text));
    }
}
