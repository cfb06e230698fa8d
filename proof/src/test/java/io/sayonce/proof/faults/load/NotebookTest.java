package io.sayonce.proof.faults.load;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.stack.plan.Service;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NotebookTest {

    private static final UUID COMPLAINT = UUID.randomUUID();

    private final Notebook notebook = new Notebook();

    @Test
    void what_was_asked_for_before_a_restart_is_no_write_after_it() {
        accepted(Service.LOYALTY, 90, 101);
        accepted(Service.RESOLUTION, 105, 120);
        accepted(Service.LOYALTY, 110, 130);

        assertEquals(Optional.of(120L), notebook.firstAfter(100, Optional.empty()));
        assertEquals(Optional.of(130L), notebook.firstAfter(100, Optional.of(Service.LOYALTY)));
    }

    @Test
    void what_was_asked_in_vain_is_known_to_have_been_asked_and_may_not_happen() {
        notebook.asked(COMPLAINT, "promise-made");
        notebook.asked(COMPLAINT, "promise-made");
        notebook.askedInVain(COMPLAINT, "promise-made");
        assertEquals(Map.of(COMPLAINT, Map.of("promise-made", 1)), notebook.asked());

        notebook.askedInVain(COMPLAINT, "promise-made");
        assertEquals(Map.of(COMPLAINT, Map.of("promise-made", 0)), notebook.asked());
    }

    private void accepted(Service by, long begun, long at) {
        notebook.accepted(new Accepted(by, COMPLAINT, "some-fact", Map.of(), begun, at));
    }
}
