package io.sayonce.stack.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.run.Lock;
import io.sayonce.stack.run.Stack;
import io.sayonce.stack.run.Voice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Start everything and keep watch over it, until Ctrl-C.")
final class Up implements Callable<Integer> {

    @Option(
            names = {"-d", "--detach"},
            description = "Come back when all is ready, and leave it running; ./sayonce down stops it.")
    private boolean detach;

    private final Place place = Place.here();
    private final Voice voice = new Voice(System.out);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile boolean failed;

    @Override
    public Integer call() throws InterruptedException {
        var ports = PortPlan.chosenBy(System.getenv()::get);
        var lock = Lock.tryFor(place);
        if (lock.isEmpty()) {
            return alreadyUp();
        }
        if (detach) {
            lock.get().close();
            return new Detached(place, voice).start();
        }
        return watchOver(new Stack(place, ports, voice), ports, lock);
    }

    private int watchOver(Stack stack, PortPlan ports, Optional<Lock> lock) throws InterruptedException {
        place.pid().write(ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
        try {
            stack.start();
        } catch (Trouble trouble) {
            if (stopping) {
                stopped.await();
                return 0;
            }
            failed = true;
            stack.stop();
            throw trouble;
        }
        new Welcome(place, ports).lines().forEach(voice::say);
        stopped.await();
        lock.ifPresent(Lock::close);
        return 0;
    }

    private void stop(Stack stack) {
        stopping = true;
        if (!failed) {
            voice.say("SayOnce stops …");
            stack.stop();
            voice.say("stopped");
        }
        place.pid().delete();
        stopped.countDown();
    }

    private int alreadyUp() {
        var pid = place.pid()
                .process()
                .map(each -> " (process %d)".formatted(each.pid()))
                .orElse("");
        voice.say("SayOnce already runs here%s, at %s. ./sayonce status shows it, ./sayonce down stops it."
                .formatted(pid, PortPlan.of(place).publicUrl()));
        return 0;
    }
}
