package io.sayonce.resolution;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import io.sayonce.kit.core.Command;
import io.sayonce.resolution.calendar.AroundTheClock;
import io.sayonce.resolution.promise.FulfilPromise;
import io.sayonce.resolution.promise.MakePromise;
import io.sayonce.resolution.promise.Promise;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.promise.RenegotiatePromise;
import io.sayonce.resolution.promise.WithdrawPromise;
import io.sayonce.resolution.promise.Withdrawal;
import io.sayonce.resolution.proposal.ChooseSolution;
import io.sayonce.resolution.proposal.CounterSolutions;
import io.sayonce.resolution.proposal.DeclineSolutions;
import io.sayonce.resolution.proposal.Offer;
import io.sayonce.resolution.proposal.ProposeSolutions;
import io.sayonce.resolution.proposal.Remedy;
import io.sayonce.resolution.proposal.SolutionProposed;
import io.sayonce.resolution.rule.Judgement;

/** What people want of a complaint, at random, but as the seed wants it. */
public record Wishes(Random chance) {

    private static final UUID NOTHING = new UUID(0, 0);
    private static final List<PromiseKind> KINDS =
            List.of(PromiseKind.CALLBACK, PromiseKind.DELIVERY, PromiseKind.REFUND, PromiseKind.OTHER);
    private static final Currency EUROS = Currency.getInstance("EUR");
    private static final CustomersAct CUSTOMERS = new CustomersAct(By.CUSTOMER, Optional.empty());

    public Command<Resolution> next(Resolution resolution, Instant now) {
        var proposal = any(resolution.proposals().keySet());
        var promise = any(chance.nextInt(4) == 0 ? resolution.promises().keySet() : open(resolution));
        return switch (chance.nextInt(12)) {
            case 0, 1 ->
                new ProposeSolutions(List.of(offer()), Optional.empty(), Story.ANNAS, Map.of(), Optional.empty());
            case 2, 3 ->
                new ChooseSolution(
                        proposal, "a", soon(now), CUSTOMERS, Optional.empty(), offered(), AroundTheClock.UTC);
            case 4 ->
                chance.nextBoolean()
                        ? new DeclineSolutions(proposal, CUSTOMERS, "It does not help me.")
                        : new CounterSolutions(proposal, "I would rather have it blue.", Optional.empty(), CUSTOMERS);
            case 5, 6, 7 -> promise(now);
            case 8 -> new RenegotiatePromise(promise, soon(now), CUSTOMERS, Optional.empty(), Optional.empty());
            case 9 -> new WithdrawPromise(promise, by(), Optional.empty(), Optional.of("It is not made any more."));
            default -> new FulfilPromise(promise, new Evidence("parcel", "PX-1"), false);
        };
    }

    private Offer offer() {
        var remedy = chance.nextBoolean() ? Remedy.REFUND : Remedy.REPLACEMENT;
        var cost = Optional.of(Money.of(chance.nextInt(90) + ".50", EUROS)).filter(any -> chance.nextInt(10) > 0);
        return new Offer(remedy, "As you like.", Optional.empty(), cost, Optional.empty());
    }

    private MakePromise promise(Instant now) {
        var team = Optional.of("workshop").filter(any -> chance.nextBoolean());
        var judgement = Optional.of(new Judgement("date-is-feasible", "The part is here."))
                .filter(any -> chance.nextBoolean());
        return new MakePromise(
                KINDS.get(chance.nextInt(KINDS.size())),
                soon(now),
                team,
                "I call you back.",
                Optional.empty(),
                judgement);
    }

    private Withdrawal.By by() {
        return chance.nextInt(3) > 0 ? Withdrawal.By.CUSTOMER : Withdrawal.By.LEAD;
    }

    /** Within hours, days, or months. */
    private Instant soon(Instant now) {
        var most = List.of(48, 480, 2_000).get(chance.nextInt(3));
        return now.plus(Duration.ofMinutes(60 + chance.nextInt(most * 60)));
    }

    private static SolutionProposed.Words offered() {
        return new SolutionProposed.Words(List.of(new SolutionProposed.Text("a", "As you like.")), Optional.empty());
    }

    private static List<UUID> open(Resolution resolution) {
        return resolution.promises().values().stream()
                .filter(Promise::isOpen)
                .map(Promise::id)
                .toList();
    }

    private UUID any(Collection<UUID> ids) {
        var sorted = ids.stream().sorted().toList();
        return sorted.isEmpty() ? NOTHING : sorted.get(chance.nextInt(sorted.size()));
    }
}
