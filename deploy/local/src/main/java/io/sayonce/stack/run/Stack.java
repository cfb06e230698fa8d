package io.sayonce.stack.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.front.Front;
import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.mail.MailSink;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Aside;
import io.sayonce.stack.process.Part;
import io.sayonce.stack.process.Patience;

/** All of SayOnce at one place: started in order, watched, and stopped in the opposite order. */
public final class Stack {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Place place;
    private final PortPlan ports;
    private final Voice voice;
    private final Errand errand;
    private final Parts parts;
    private final Undo undo = new Undo();

    public Stack(Place place, PortPlan ports, Voice voice) {
        this(place, ports, voice, Errand.SERVE);
    }

    Stack(Place place, PortPlan ports, Voice voice, Errand errand) {
        this.place = place;
        this.ports = ports;
        this.voice = voice;
        this.errand = errand;
        this.parts = new Parts(place, ports);
    }

    /** Returns when all of it answers. */
    public void start() {
        new Leftovers(place, voice).clear();
        ports.refuseTaken();
        ports.write(place);
        List.of(Service.values()).forEach(each -> App.setAside(each, place));
        var keys = Keys.in(place.keys());
        guard(List.of(parts.database(), parts.broker()));
        parts.broker().topics().create();
        var mails = MailSink.start(ports.of(PortPlan.SMTP), ports.of(PortPlan.MAILS));
        undo.by(mails::close);
        var passwords = Passwords.in(place.passwords());
        guard(Arrays.stream(Service.values())
                .map(each -> {
                    var login = parts.database().create(each.label(), passwords.of(each));
                    return parts.service(each, login, keys).on(errand);
                })
                .toList());
        var front = Front.start(ports);
        undo.by(front::close);
    }

    /** Stops what was started, in the opposite order; what is being started waits for its end first. */
    public void stop() {
        undo.all(failure -> voice.report("Something did not stop as it should: " + failure.getMessage()));
    }

    /** Starts parts that do not need each other at the same time, and watches each of them from then on. */
    private void guard(Collection<? extends Part> together) {
        var guards = together.stream().map(Guard::new).toList();
        undo.by(() -> all(guards.stream().<Runnable>map(each -> each::stop).toList()));
        all(guards.stream().<Runnable>map(each -> each::start).toList());
        guards.forEach(each -> each.watch(voice));
        together.forEach(this::awaitAnswer);
    }

    /** What lives does not answer before it has read again what its database lacks, however long that takes. */
    private void awaitAnswer(Part part) {
        if (!new Patience(SOON).until(part::answers, undo::hasBegun)) {
            voice.say("  %s lives, but is not ready yet; its log says why: %s".formatted(part.name(), part.log()));
            Patience.HOWEVER_LONG.until(part::answers, undo::hasBegun);
        }
        if (undo.hasBegun()) {
            throw Undo.tooLate();
        }
        voice.say("  " + part.name() + " is up");
    }

    private static void all(List<Runnable> steps) {
        try {
            CompletableFuture.allOf(steps.stream().map(Aside::run).toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Trouble trouble ? trouble : e;
        }
    }
}
