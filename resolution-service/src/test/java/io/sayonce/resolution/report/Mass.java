package io.sayonce.resolution.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import io.sayonce.kit.core.Ids;
import io.sayonce.kit.core.Refused;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Change;
import io.sayonce.kit.journal.Journal;
import io.sayonce.kit.rest.Answers;
import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Resolution;
import io.sayonce.resolution.Wishes;

import static io.sayonce.kit.parcel.Parcels.await;
import static org.awaitility.Awaitility.await;

/** Many complaints at once, in which people want at random what people want, and owners change. */
final class Mass {

    private static final int COMPLAINTS = 40;
    private static final int STEPS = 1_000;
    private static final int A_WEEK = 7 * 24 * 60;
    private static final List<Owner> OWNERS = List.of(
            Owner.team("front-desk"),
            Owner.team("workshop"),
            Owner.agent("AnnaAnnaAnnaAnnaAnnaAA"),
            Owner.agent("BenBenBenBenBenBenBenB"),
            Owner.agent("CarlaCarlaCarlaCarlaCA"));

    private final Random chance;
    private final Wishes wishes;
    private final Journal<Resolution> journal;
    private final Transactions transactions;
    private final Complaints complaints;
    private final List<UUID> all = new ArrayList<>();
    private int assigned;

    Mass(long seed, Journal<Resolution> journal, Transactions transactions, Complaints complaints) {
        this.chance = new Random(seed);
        this.wishes = new Wishes(chance);
        this.journal = journal;
        this.transactions = transactions;
        this.complaints = complaints;
    }

    List<UUID> complaints() {
        return all;
    }

    /** How often a complaint was given an owner. */
    int assigned() {
        return assigned;
    }

    void happen() {
        var now = TravellingClock.now(transactions);
        for (var i = 0; i < COMPLAINTS; i++) {
            begin(now.minus(Duration.ofMinutes(chance.nextInt(A_WEEK))));
        }
        all.forEach(complaint -> await().ignoreExceptionsInstanceOf(Refused.class)
                .until(() -> look(complaint).refusal().isEmpty()));
        for (var step = 0; step < STEPS; step++) {
            TravellingClock.ahead(transactions, Duration.ofMinutes(chance.nextInt(220)));
            step(all.get(oneOfAll()));
        }
    }

    /** Much happens in few of them, and little in many. */
    private int oneOfAll() {
        return (int) (Math.pow(chance.nextDouble(), 3) * all.size());
    }

    private void begin(Instant at) {
        var complaint = Ids.next();
        all.add(complaint);
        complaints.recordedAt(complaint, at);
        assign(complaint, "recorded", at);
    }

    private void step(UUID complaint) {
        if (chance.nextInt(6) == 0) {
            assign(complaint, chance.nextBoolean() ? "claimed" : "handed-off", TravellingClock.now(transactions));
            return;
        }
        var wish = wishes.next(look(complaint), TravellingClock.now(transactions));
        try {
            await(journal.change(
                    new Change<>(complaint, wish, "agent:test", Optional.empty(), done -> Answers.tell(Map.of()))));
        } catch (Refused no) {
            assertRefusable(no);
        }
    }

    /** What people want cannot always be. */
    private static void assertRefusable(Refused no) {
        if (no.refusal().status() >= 500) {
            throw no;
        }
    }

    private void assign(UUID complaint, String because, Instant at) {
        complaints.assignedAt(complaint, OWNERS.get(chance.nextInt(OWNERS.size())), because, at);
        assigned++;
    }

    private Resolution look(UUID complaint) {
        return await(journal.look(complaint, Change.Done::state));
    }
}
