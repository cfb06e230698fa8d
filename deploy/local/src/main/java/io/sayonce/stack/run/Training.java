package io.sayonce.stack.run;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.demo.Demo;
import io.sayonce.stack.demo.Narrator;
import io.sayonce.stack.demo.Watch;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.WholeFiles;

/** The whole stack once more, on data of its own: it is told stories until it knows them, and remembers how. */
public final class Training {

    private static final int TELLINGS = 5;

    private final Place place;
    private final PortPlan ports = PortPlan.free();
    private final Voice voice;
    private final Stack stack;

    public Training(Place here, Voice voice) {
        this.place = here.within("training");
        this.voice = voice;
        this.stack = new Stack(place, ports, voice, Errand.TRAIN);
    }

    /** Returns when each service has an archive that its next start uses. */
    public void run() {
        try {
            new Leftovers(place, voice).clear();
            WholeFiles.deleteFolder(place.home());
            stack.start();
            voice.say("Stories are told …");
            tell();
            voice.say("What was learned is written down …");
            stack.stop();
            keep();
            WholeFiles.deleteFolder(place.home());
        } finally {
            stack.stop();
            archives().forEach(Archive::forgetHalf);
        }
    }

    public void stop() {
        stack.stop();
    }

    private void tell() {
        try (var watch = Watch.fromNow("127.0.0.1:" + ports.of(PortPlan.KAFKA))) {
            var stage = Demo.stage(place, ports, watch, new Narrator(new PrintStream(OutputStream.nullOutputStream())));
            for (var told = 0; told < TELLINGS; told++) {
                Demo.tell(stage);
            }
        }
    }

    private void keep() {
        if (!archives().stream().allMatch(Archive::keep)) {
            throw new Trouble("Not every service wrote down what it learned; what it said about it: " + place.logs());
        }
    }

    private List<Archive> archives() {
        return Arrays.stream(Service.values())
                .map(each -> Archive.of(App.of(each, place)))
                .toList();
    }
}
