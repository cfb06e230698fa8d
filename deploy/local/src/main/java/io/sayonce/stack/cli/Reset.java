package io.sayonce.stack.cli;

import java.util.List;
import java.util.concurrent.Callable;

import io.sayonce.stack.plan.Place;
import io.sayonce.stack.process.WholeFiles;
import io.sayonce.stack.run.Voice;
import picocli.CommandLine.Command;

@Command(name = "reset", description = "Stop everything and delete its data, keys and logs.")
final class Reset implements Callable<Integer> {

    /** By name, so that a home that is somebody's folder too loses nothing else. */
    private static final List<String> OURS = List.of(
            "postgres",
            "kafka",
            "apps",
            "training",
            "run",
            "logs",
            "keys.properties",
            "passwords.properties",
            "ports.properties");

    @Override
    public Integer call() {
        var place = Place.here();
        var voice = new Voice(System.out);
        Down.stopAll(place, voice);
        OURS.forEach(each -> WholeFiles.deleteFolder(place.home().resolve(each)));
        voice.say("Data, keys and logs in %s are deleted.".formatted(place.home()));
        return 0;
    }
}
