package io.sayonce.proof.faults.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.sayonce.proof.faults.check.Violation.Sort;
import io.sayonce.stack.plan.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What becomes of records that are no facts. */
class PoisonSetAsideTest {

    private static final Place PLACE = new Place(3, 50);

    private final Tale tale = Tale.ofBrokenPromise();

    @BeforeEach
    void nobody_has_set_anything_aside() {
        setAsideBy();
    }

    @Test
    void whoever_keeps_its_type_has_to_set_it_aside_and_so_has_whoever_knows_all_types() {
        tale.kept.put(Service.NOTIFICATION, Set.of("question-asked"));
        tale.spoilt.add(new Spoilt(PLACE, Optional.of("question-asked")));

        assertEquals(List.of(Sort.LOST, Sort.LOST), tale.sorts());
        setAsideBy(Service.COMPLAINT);
        assertEquals(List.of(Sort.LOST), tale.sorts());
        setAsideBy(Service.COMPLAINT, Service.NOTIFICATION);
        assertEquals(List.of(), tale.sorts());
    }

    @Test
    void everybody_has_to_set_aside_what_has_no_type() {
        tale.spoilt.add(new Spoilt(PLACE, Optional.empty()));

        setAsideBy(Service.COMPLAINT, Service.RESOLUTION, Service.LOYALTY);
        assertEquals(List.of(Sort.LOST), tale.sorts());
        setAsideBy(Service.values());
        assertEquals(List.of(), tale.sorts());
    }

    @Test
    void what_is_not_heard_yet_is_stuck() {
        tale.atRest = false;
        tale.spoilt.add(new Spoilt(PLACE, Optional.of("complaint-forgotten")));
        assertEquals(List.of(Sort.STUCK), tale.sorts());
    }

    @Test
    void a_fact_that_is_set_aside_is_stuck() {
        setAsideBy(Service.LOYALTY);
        assertEquals(List.of(Sort.STUCK), tale.sorts());
    }

    private void setAsideBy(Service... services) {
        Arrays.stream(Service.values())
                .forEach(each ->
                        tale.setAside.put(each, Arrays.asList(services).contains(each) ? Set.of(PLACE) : Set.of()));
    }
}
