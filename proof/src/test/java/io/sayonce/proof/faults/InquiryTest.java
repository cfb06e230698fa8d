package io.sayonce.proof.faults;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.sayonce.proof.faults.check.Place;
import io.sayonce.proof.faults.check.Prints;
import io.sayonce.proof.faults.check.Sighting;
import io.sayonce.proof.faults.check.Told;
import io.sayonce.proof.faults.load.Accepted;
import io.sayonce.stack.plan.Service;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class InquiryTest {

    private static final UUID OLD = new UUID(0, 1);
    private static final UUID ACCEPTED = new UUID(0, 2);
    private static final UUID RECORDED = new UUID(0, 3);
    private static final UUID NOTED = new UUID(0, 4);

    @Test
    void a_story_is_of_the_run_if_it_was_accepted_or_recorded_or_stands_in_a_journal_alone() {
        var accepted = new Accepted(Service.COMPLAINT, ACCEPTED, "complaint-recorded", Map.of(), 0, 0);
        var now = prints(Service.LOYALTY, NOTED, OLD);

        assertEquals(
                Set.of(ACCEPTED, RECORDED, NOTED),
                Inquiry.begun(List.of(recorded(RECORDED)), List.of(accepted), prints(Service.COMPLAINT, OLD), now));
    }

    @Test
    void a_story_that_stood_in_a_journal_before_is_of_an_earlier_run_whatever_is_said_of_it() {
        var old = prints(Service.COMPLAINT, OLD);

        assertEquals(Set.of(), Inquiry.begun(List.of(recorded(OLD)), List.of(), old, old));
    }

    @Test
    void a_fact_that_stands_on_the_topic_alone_is_of_the_run_whatever_it_says() {
        assertEquals(
                Set.of(NOTED),
                Inquiry.begun(List.of(told("promise-made", NOTED)), List.of(), Prints.NONE, Prints.NONE));
    }

    private static Prints prints(Service service, UUID... stories) {
        return new Prints(
                Map.of(service, List.of(stories).stream().collect(Collectors.toMap(story -> story, UUID::toString))));
    }

    private static Sighting recorded(UUID complaint) {
        return told("complaint-recorded", complaint);
    }

    private static Sighting told(String type, UUID complaint) {
        var fact = new Told(
                UUID.randomUUID(),
                "complaint-service",
                type,
                complaint,
                1,
                Instant.EPOCH,
                Optional.empty(),
                Map.of(),
                0);
        return new Sighting(new Place(0, 0), fact);
    }
}
