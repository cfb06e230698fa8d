package io.sayonce.loyalty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.core.Owed;
import io.sayonce.kit.journal.Reading;
import io.sayonce.kit.journal.Vocabulary;
import io.sayonce.loyalty.hears.ComplaintRecorded;
import io.sayonce.loyalty.hears.PromiseBroken;
import io.sayonce.loyalty.hears.ResolutionInadequate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this service reads a complaint: each broken promise is made up for, and each resolution that was not enough, once. */
@ApplicationScoped
public class LoyaltyReading implements Reading<Loyalty> {

    private final Vocabulary<Loyalty> vocabulary = Vocabulary.<Loyalty>of("loyalty")
            .says("incentive-offered", IncentiveOffered.class)
            .says("incentive-accepted", IncentiveAccepted.class)
            .says("incentive-declined", IncentiveDeclined.class)
            .hears("complaint", "complaint-recorded", ComplaintRecorded.class)
            .hears("resolution", "promise-broken", PromiseBroken.class)
            .hears("resolution", "resolution-inadequate", ResolutionInadequate.class);

    private final Money value;

    LoyaltyReading(@ConfigProperty(name = "sayonce.incentive.value") String value) {
        this.value = Money.of(value);
    }

    @Override
    public Vocabulary<Loyalty> vocabulary() {
        return vocabulary;
    }

    @Override
    public Loyalty blank(UUID complaint) {
        return Loyalty.blank(complaint);
    }

    @Override
    public Optional<UUID> person(Loyalty loyalty) {
        return loyalty.customer();
    }

    @Override
    public List<Owed<Loyalty>> owed(Loyalty loyalty, Instant now) {
        return Stream.concat(forBroken(loyalty), forInadequate(loyalty)).toList();
    }

    @Override
    public List<?> rows(Loyalty loyalty) {
        return loyalty.incentives().values().stream()
                .map(incentive -> IncentiveRow.of(loyalty.complaint(), incentive))
                .toList();
    }

    private Stream<Owed<Loyalty>> forBroken(Loyalty loyalty) {
        return loyalty.broken().entrySet().stream()
                .filter(broken -> !loyalty.madeUpFor(broken.getKey()))
                .map(broken -> Owed.byRule(
                        broken.getValue(),
                        "incentive",
                        IncentiveOffered.forBroken(broken.getKey(), broken.getValue(), value)));
    }

    private Stream<Owed<Loyalty>> forInadequate(Loyalty loyalty) {
        return loyalty.inadequate().stream()
                .filter(fact -> !loyalty.madeUpForInadequate(fact))
                .map(fact -> Owed.byRule(fact, "incentive", IncentiveOffered.forInadequate(fact, value)));
    }
}
