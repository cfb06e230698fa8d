package io.sayonce.stack.demo;

import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.keys.Tokens;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.PortPlan;
import picocli.CommandLine.Command;

@Command(
        name = "demo",
        description = "Tell the story of a gizmo, twice, against the running stack: by REST, and with each fact as it"
                + " arrives on Kafka.")
public final class Demo implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public Integer call() {
        var place = Place.here();
        if (place.pid().process().isEmpty() || !Files.exists(place.keys())) {
            throw new Trouble("SayOnce does not run here. Start it with ./sayonce up -d, then try again.");
        }
        var ports = PortPlan.of(place);
        try (var watch = Watch.fromNow("127.0.0.1:" + ports.of(PortPlan.KAFKA))) {
            tell(stage(place, ports, watch, new Narrator(System.out)));
        }
        return 0;
    }

    public static Stage stage(Place place, PortPlan ports, Watch watch, Narrator narrator) {
        return new Stage(
                new Rest(ports.publicUrl(), PATIENCE),
                Staff.of(new Tokens(Keys.in(place.keys()))),
                "http://127.0.0.1:%d/mails".formatted(ports.of(PortPlan.MAILS)),
                watch,
                narrator);
    }

    /** Both variants; a step that fails ends them with a sentence. */
    public static void tell(Stage stage) {
        new KeptEarly(stage).tell();
        new BrokenAndMadeGood(stage).tell();
    }
}
