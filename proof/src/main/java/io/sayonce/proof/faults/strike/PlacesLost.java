package io.sayonce.proof.faults.strike;

import io.sayonce.stack.plan.Service;

/** A service's database knows no more how far it has heard: first some records too little, then nothing at all. */
public record PlacesLost(Service service, int records) implements Fault {

    @Override
    public void begin(Scene scene) {
        run(scene, "update heard set next_offset = greatest(0, next_offset - %d)".formatted(records));
    }

    @Override
    public void end(Scene scene) {
        run(scene, "delete from heard");
    }

    private void run(Scene scene, String sql) {
        Insistence.on("The places of the %s could not be lost".formatted(service.module()), () -> {
            try (var connection = scene.site().database(service).connect();
                    var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
