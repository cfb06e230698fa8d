package io.sayonce.stack.cli;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

import io.sayonce.stack.Installation;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.process.Launch;
import io.sayonce.stack.process.WholeFiles;
import io.sayonce.stack.run.Voice;

/**
 * The supervisor as a process that outlives this one and is as small; what it says until it is ready is passed on.
 */
record Detached(Place place, Voice voice) {

    private static final long LOOK_MILLIS = 100;

    int start() throws InterruptedException {
        var log = place.log("sayonce");
        WholeFiles.delete(log);
        var command = new ArrayList<>(Installation.java("-Dsayonce.root=" + place.root()));
        command.addAll(size());
        command.addAll(List.of("-cp", Installation.here().classpath(), Main.class.getName(), "up"));
        var supervisor = new Launch(command, log).start();
        var tail = new Tail(log, 0);
        while (true) {
            var ended = !supervisor.isAlive();
            for (var line : tail.news()) {
                voice.say(line);
                if (line.equals(Welcome.READY)) {
                    return 0;
                }
            }
            if (ended) {
                return supervisor.exitValue();
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** What this JVM was told of its heap and its compilers. */
    private static List<String> size() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.matches("-Xm.*|-XX:\\+Use\\w+GC|-XX:TieredStopAtLevel=.*"))
                .toList();
    }
}
