package io.sayonce.stack.plan;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PortPlanTest {

    @TempDir
    Path home;

    @Test
    void without_a_wish_the_ports_are_the_usual_ones() {
        assertEquals(PortPlan.USUAL, PortPlan.chosenBy(none -> null).ports());
    }

    @Test
    void a_variable_chooses_another_port() {
        var plan = PortPlan.chosenBy(Map.of("SAYONCE_PORT_NOTIFICATION", "9084")::get);

        assertEquals(9084, plan.of(Service.NOTIFICATION));
        assertEquals(8081, plan.of(Service.COMPLAINT));
    }

    @Test
    void what_is_no_port_is_refused() {
        for (var wrong : new String[] {"abc", "0", "-1", "65536", "80.5"}) {
            var trouble = assertThrows(Trouble.class, () -> PortPlan.chosenBy(Map.of("SAYONCE_PORT_SMTP", wrong)::get));

            assertTrue(trouble.getMessage().startsWith("SAYONCE_PORT_SMTP=" + wrong));
        }
    }

    @Test
    void commands_in_another_terminal_find_the_ports_of_the_running_stack() {
        var place = new Place(home, home);
        var chosen = PortPlan.chosenBy(Map.of("SAYONCE_PORT_FRONT", "9080")::get);

        chosen.write(place);

        assertEquals(chosen, PortPlan.of(place));
    }

    @Test
    void a_port_that_somebody_has_is_named_with_the_way_out() throws Exception {
        try (var somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var variables = new HashMap<String, String>();
            PortPlan.USUAL
                    .keySet()
                    .forEach(each -> variables.put(PortPlan.variable(each), Integer.toString(Ports.anyFreePair())));
            variables.put("SAYONCE_PORT_LOYALTY", Integer.toString(somebody.getLocalPort()));
            var plan = PortPlan.chosenBy(variables::get);

            var trouble = assertThrows(Trouble.class, plan::refuseTaken);

            assertTrue(trouble.getMessage().contains(somebody.getLocalPort() + " (loyalty)"));
            assertTrue(trouble.getMessage().contains("SAYONCE_PORT_LOYALTY="));
        }
    }
}
