package io.sayonce.stack.cli;

import java.util.concurrent.Callable;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.run.Lock;
import io.sayonce.stack.run.Training;
import io.sayonce.stack.run.Voice;
import picocli.CommandLine.Command;

@Command(
        name = "train",
        description = "Make the next starts faster, until something is built or the JDK changes: play stories on data"
                + " that are thrown away, and keep what the JVMs learned.")
final class Train implements Callable<Integer> {

    @Override
    public Integer call() {
        var place = Place.here();
        var voice = new Voice(System.out);
        var lock = Lock.tryFor(place)
                .orElseThrow(() -> new Trouble("SayOnce runs here. ./sayonce down stops it; then it can be trained."));
        var training = new Training(place, voice);
        Runtime.getRuntime().addShutdownHook(new Thread(training::stop));
        training.run();
        lock.close();
        voice.say("trained");
        return 0;
    }
}
