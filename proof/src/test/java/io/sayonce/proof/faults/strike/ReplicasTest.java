package io.sayonce.proof.faults.strike;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.run.Errand;
import io.sayonce.stack.run.LocalService;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ReplicasTest {

    @Test
    void those_whom_somebody_else_has_brought_stay() {
        var replicas = new Replicas();
        replicas.come(replica(Service.LOYALTY, 1));
        replicas.come(replica(Service.LOYALTY, 2));
        replicas.come(replica(Service.COMPLAINT, 3));

        assertEquals(List.of(replica(Service.LOYALTY, 1)), replicas.leave(Service.LOYALTY, 1));

        assertEquals(List.of(replica(Service.LOYALTY, 2)), replicas.of(Service.LOYALTY));
        assertEquals(List.of(replica(Service.COMPLAINT, 3)), replicas.of(Service.COMPLAINT));
    }

    private static LocalService replica(Service service, int port) {
        var place = new Place(Path.of("root"), Path.of("home"));
        return new LocalService(service, service.label(), place, port, Map.of(), Errand.SERVE);
    }
}
