package io.sayonce.resolution.rest;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.journal.Folded;
import io.sayonce.kit.personal.Seal;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.By;
import io.sayonce.resolution.CustomersAct;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.forecast.Earliest;
import io.sayonce.resolution.forecast.Histories;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.promise.PromiseMade;
import io.sayonce.resolution.proposal.ChooseSolution;
import io.sayonce.resolution.proposal.Offer;
import io.sayonce.resolution.proposal.ProposeSolutions;
import io.sayonce.resolution.proposal.Remedy;
import io.sayonce.resolution.rule.Judgement;
import io.sayonce.resolution.standard.Shipped;
import io.sayonce.resolution.standard.Standards;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.sayonce.resolution.Story.COMPLAINT;
import static io.sayonce.resolution.Story.begun;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whatever was lived through, whatever is proposed, and whenever the customer looks: no date is shown and none is promised
 * that is earlier than what the forecast gives from that moment on, unless a judgement says why. And what was shown can be
 * chosen for an hour.
 */
class ShownDatesTest {

    private static final int COMPANIES = 40;
    private static final int LOOKS = 15;
    private static final int DAY = 24 * 3_600;
    private static final CustomersAct IN_PERSON = new CustomersAct(By.CUSTOMER, Optional.empty());
    private static final Sight CUSTOMER =
            new Sight(new Caller(Role.CUSTOMER, "p", "s", Optional.empty(), "Robin", Optional.of(COMPLAINT)));

    /** What somebody of the staff offers, and what was known by then. */
    private record Proposed(
            Story story, List<Offer> offers, Map<PromiseKind, Earliest> known, boolean judged, Standards standards) {

        UUID id() {
            return story.resolution().proposals().keySet().iterator().next();
        }

        /** The date that somebody knew better than the forecast. */
        Optional<Instant> judgedDate(int option) {
            var offer = offers.get(option);
            var forecast = Optional.ofNullable(known.get(offer.remedy().promised()));
            return offer.feasibleFrom()
                    .filter(date ->
                            judged && forecast.filter(one -> one.isAfter(date)).isPresent());
        }

        /** Before which nothing may be shown or promised, if it is begun at a moment. */
        Instant bound(int option, Instant at) {
            var takes =
                    Optional.ofNullable(known.get(offers.get(option).remedy().promised()));
            return judgedDate(option)
                    .or(() ->
                            takes.map(known -> standards.inForce(at).calendar().after(at, known.takes())))
                    .orElse(at);
        }

        ProposalView seen(Instant at) {
            var folded = new Folded<>(COMPLAINT, story.resolution(), List.of(), at);
            return CUSTOMER.proposal(
                    new Done<>(folded, List.of(), Seal.without(Seal.Standing.NOT_HEARD)), id(), standards);
        }

        Optional<Instant> chosen(int option, Instant wantedBy, Instant at) {
            var words = Seal.without(Seal.Standing.NOT_HEARD)
                    .open(story.resolution().proposal(id()).orElseThrow().personal())
                    .orElseThrow();
            var letter = String.valueOf((char) ('a' + option));
            var time = standards.inForce(at).calendar();
            var choice = new ChooseSolution(id(), letter, wantedBy, IN_PERSON, Optional.empty(), words, time);
            return decided(story.at(at), choice).map(facts -> ((PromiseMade) facts.get(1)).dueAt());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void no_date_is_shown_or_chosen_that_is_earlier_than_the_forecast(long seed) {
        var chance = new Random(seed);
        var proposals = IntStream.range(0, COMPANIES)
                .mapToObj(company -> proposed(chance))
                .flatMap(Optional::stream)
                .toList();

        for (var proposed : proposals) {
            for (var look = 0; look < LOOKS; look++) {
                looks(proposed, proposed.story().now().plusSeconds(chance.nextInt(30 * DAY)), chance);
            }
        }
        assertTrue(!proposals.isEmpty() && proposals.size() < COMPANIES, "some are refused: " + proposals.size());
    }

    private static void looks(Proposed proposed, Instant now, Random chance) {
        var seen = proposed.seen(now).options();
        for (var option = 0; option < seen.size(); option++) {
            var shown = seen.get(option).feasibleFrom();
            var bound = proposed.bound(option, now);
            shown.ifPresent(date -> assertFalse(date.isBefore(bound), date + " shown at " + now + ", before " + bound));
            var judged = proposed.judgedDate(option);
            judged.ifPresent(date -> assertEquals(shown, Optional.of(date)));
            var later = now.plusSeconds(chance.nextInt(3_601));
            if (shown.isPresent() && shown.get().isAfter(later.plusSeconds(1))) {
                assertEquals(shown, proposed.chosen(option, shown.get(), later), "shown at " + now + ", at " + later);
            }
            var wanted = new Histories(chance).around(bound, now);
            proposed.chosen(option, wanted, now)
                    .ifPresent(date -> assertFalse(date.isBefore(bound), date + " chosen at " + now));
        }
    }

    /** What a company proposes; nothing where it is refused, since a date is too early and nobody says why. */
    private static Optional<Proposed> proposed(Random chance) {
        var histories = new Histories(chance);
        var now = histories.moment();
        var all = Shipped.standards().all();
        var standards = new Standards(all, all.get(chance.nextInt(all.size())).name());
        var known = new EnumMap<PromiseKind, Earliest>(PromiseKind.class);
        for (var kind : PromiseKind.values()) {
            histories
                    .forecast(kind, histories.before(now), now, standards.inForce(now))
                    .earliest()
                    .ifPresent(date -> known.put(kind, date));
        }
        var offers = IntStream.rangeClosed(0, chance.nextInt(4))
                .mapToObj(option -> offer(histories, known, now))
                .toList();
        var judgement = Optional.of(new Judgement("date-is-feasible", "It lies on the shelf."))
                .filter(any -> chance.nextBoolean());
        return decided(begun().at(now), new ProposeSolutions(offers, Optional.empty(), Story.ANNAS, known, judgement))
                .map(facts -> facts.stream().reduce(begun().at(now), Story::told, (one, other) -> other))
                .map(story -> new Proposed(story, offers, known, judgement.isPresent(), standards));
    }

    private static Offer offer(Histories histories, Map<PromiseKind, Earliest> known, Instant now) {
        var chance = histories.chance();
        var remedy = Remedy.values()[chance.nextInt(Remedy.values().length)];
        var forecast = Optional.ofNullable(known.get(remedy.promised())).map(Earliest::at);
        var named = Optional.of(histories.around(forecast.orElse(now.plusSeconds(DAY)), now))
                .filter(any -> chance.nextInt(3) == 0);
        return new Offer(remedy, "We put it right.", Optional.empty(), Optional.empty(), named);
    }

    private static Optional<List<Fact<Resolution>>> decided(Story story, Command<Resolution> command) {
        var decision = command.decide(story.resolution(), new Moment(story.now(), Ids::next));
        return decision instanceof Decision.Facts<Resolution> facts ? Optional.of(facts.facts()) : Optional.empty();
    }
}
