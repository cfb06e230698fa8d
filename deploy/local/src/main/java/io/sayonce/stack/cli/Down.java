package io.sayonce.stack.cli;

import java.time.Duration;
import java.util.concurrent.Callable;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.process.Life;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.run.Leftovers;
import io.sayonce.stack.run.Voice;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stop everything; the data stay.")
final class Down implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public Integer call() {
        var place = Place.here();
        var voice = new Voice(System.out);
        if (!stopAll(place, voice)) {
            voice.say("SayOnce does not run here.");
        }
        return 0;
    }

    /** Whether there was anything to stop. */
    static boolean stopAll(Place place, Voice voice) {
        var supervisor = place.pid().process();
        supervisor.ifPresent(running -> {
            voice.say("SayOnce stops …");
            running.destroy();
            if (!new Patience(PATIENCE).until(() -> !Life.of(running))) {
                throw new Trouble(
                        "SayOnce (process %d) does not stop; see ./sayonce logs sayonce.".formatted(running.pid()));
            }
        });
        var cleared = new Leftovers(place, voice).clear();
        place.pid().delete();
        if (supervisor.isPresent() || cleared) {
            voice.say("stopped");
            return true;
        }
        return false;
    }
}
