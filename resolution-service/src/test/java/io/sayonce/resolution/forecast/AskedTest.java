package io.sayonce.resolution.forecast;

import java.util.Optional;

import io.sayonce.resolution.Owner;
import io.sayonce.resolution.Story;
import io.sayonce.resolution.hears.ComplaintAmended;
import io.sayonce.resolution.hears.ComplaintRecorded;
import io.sayonce.resolution.hears.OwnerAssigned;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.promise.PromiseMade;
import org.junit.jupiter.api.Test;

import static io.sayonce.resolution.Story.ANNA;
import static io.sayonce.resolution.Story.CUSTOMER;
import static io.sayonce.resolution.Story.FRONT_DESK;
import static io.sayonce.resolution.Story.NOON;
import static io.sayonce.resolution.Story.begun;
import static io.sayonce.resolution.Story.id;
import static io.sayonce.resolution.Story.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

class AskedTest {

    private static final Story CLAIMED = begun().told(
                    new ComplaintRecorded(CUSTOMER, Optional.of("Gizmo 3000")),
                    new OwnerAssigned(FRONT_DESK, OwnerAssigned.Because.RECORDED),
                    new OwnerAssigned(ANNA, OwnerAssigned.Because.CLAIMED));

    @Test
    void what_is_thought_of_in_a_complaint_is_about_its_product_and_for_the_team_of_its_owner() {
        assertEquals(asked("front-desk"), Asked.in(CLAIMED.resolution(), PromiseKind.REPAIR, Optional.empty()));
    }

    @Test
    void what_the_complaint_is_about_is_called_as_it_was_last_said() {
        var amended =
                CLAIMED.told(new ComplaintAmended(Optional.of("Gizmo Mini")), new ComplaintAmended(Optional.empty()));

        assertEquals(
                Optional.of("gizmo mini"),
                Asked.in(amended.resolution(), PromiseKind.REPAIR, Optional.empty())
                        .product());
    }

    @Test
    void another_team_that_is_to_keep_it_counts_instead() {
        assertEquals(asked("workshop"), Asked.in(CLAIMED.resolution(), PromiseKind.REPAIR, Optional.of("workshop")));
    }

    @Test
    void a_promise_is_asked_for_again_with_whoever_answers_for_it_now() {
        var billing = new OwnerAssigned(Owner.team("billing"), OwnerAssigned.Because.HANDED_OFF);

        for (var team : new String[] {"billing", "workshop"}) {
            var given = Optional.of(team).filter(one -> !one.equals("billing"));
            var story = CLAIMED.told(made(given), billing);
            var promise = story.resolution().promise(id(9)).orElseThrow();
            assertEquals(asked(team), Asked.again(story.resolution(), promise));
        }
    }

    private static PromiseMade made(Optional<String> team) {
        return new PromiseMade(
                id(9),
                Optional.empty(),
                PromiseKind.REPAIR,
                NOON.plusSeconds(3_600),
                team.map(Owner::team).orElse(ANNA),
                team,
                said(new PromiseMade.Words("We repair it.")));
    }

    private static Asked asked(String team) {
        return new Asked(PromiseKind.REPAIR, Optional.of(team), Optional.of("gizmo 3000"));
    }
}
