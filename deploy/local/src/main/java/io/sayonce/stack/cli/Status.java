package io.sayonce.stack.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;

import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.process.Part;
import io.sayonce.stack.run.Parts;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = "Show what runs and whether it is ready; the exit code is 0 only when all of it is.")
final class Status implements Callable<Integer> {

    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    @Override
    public Integer call() {
        var place = Place.here();
        var ports = PortPlan.of(place);
        var parts = new Parts(place, ports).all();
        var supervisor = place.pid().process();
        if (supervisor.isPresent()) {
            System.out.printf(
                    "SayOnce runs (process %d) at %s%n", supervisor.get().pid(), ports.publicUrl());
        } else if (parts.stream().anyMatch(each -> each.process().isPresent())) {
            System.out.println(
                    "SayOnce was killed and left processes behind; ./sayonce down stops them, up starts over.");
        } else {
            System.out.println("SayOnce does not run here; ./sayonce up starts it.");
            return 1;
        }
        parts.forEach(each -> System.out.println(line(each)));
        return supervisor.isPresent() && parts.stream().allMatch(Part::answers) ? 0 : 1;
    }

    private static String line(Part part) {
        return part.process()
                .map(running -> "  %-22s%-10s process %-8d since %s"
                        .formatted(
                                part.name(),
                                part.answers() ? "ready" : "not ready",
                                running.pid(),
                                running.info().startInstant().map(SINCE::format).orElse("?")))
                .orElseGet(() -> "  %-22sdown       log: %s".formatted(part.name(), part.log()));
    }
}
