package io.sayonce.proof.faults.strike;

import io.sayonce.stack.plan.Service;

/** Somebody has a transaction open in a service's database, and so holds back what may be tidied up everywhere. */
public record LongTransaction(Service service) implements Fault {

    @Override
    public void begin(Scene scene) {
        scene.openTransaction(service);
    }

    @Override
    public void end(Scene scene) {
        scene.endTransaction();
    }
}
