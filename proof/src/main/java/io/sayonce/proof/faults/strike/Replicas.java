package io.sayonce.proof.faults.strike;

import java.util.ArrayList;
import java.util.List;

import io.sayonce.stack.plan.Service;
import io.sayonce.stack.run.LocalService;

/** The processes of services besides their first ones; as good as each other. */
final class Replicas {

    private final List<LocalService> all = new ArrayList<>();

    synchronized void come(LocalService one) {
        all.add(one);
    }

    synchronized List<LocalService> of(Service service) {
        return all.stream().filter(each -> each.service() == service).toList();
    }

    /** So many of a service; those whom somebody else has brought stay. */
    synchronized List<LocalService> leave(Service service, int many) {
        var leaving = of(service).stream().limit(many).toList();
        all.removeAll(leaving);
        return leaving;
    }
}
