package io.sayonce.proof.faults;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.sayonce.proof.faults.check.Evidence;
import io.sayonce.proof.faults.check.Prints;
import io.sayonce.proof.faults.check.Rested;
import io.sayonce.proof.faults.check.Sighting;
import io.sayonce.proof.faults.check.Tape;
import io.sayonce.proof.faults.load.Accepted;
import io.sayonce.proof.faults.load.Notebook;
import io.sayonce.proof.faults.strike.Scene;
import io.sayonce.stack.plan.Service;

/** Gathers what is known of the complaints of one run after the other, from everywhere but the services. */
final class Inquiry {

    private final Scene scene;
    private final Tape tape;
    private Prints left = Prints.NONE;

    Inquiry(Scene scene, Tape tape) {
        this.scene = scene;
        this.tape = tape;
    }

    /** @param atRest whether everything has come to its end */
    Evidence about(Notebook notebook, boolean atRest) {
        var topic = tape.news(scene.pen().written());
        var accepted = notebook.accepted();
        var before = left;
        left = new Prints(all(service -> scene.books(service).prints()));
        var complaints = begun(topic, accepted, before, left);
        var seen = topic.stream()
                .collect(Collectors.partitioningBy(
                        each -> complaints.contains(each.fact().subject())));
        return new Evidence(
                atRest,
                accepted,
                notebook.asked(),
                notebook.contradictions(),
                all(service -> scene.books(service).journal(complaints)),
                seen.get(true),
                new Rested(
                        before,
                        left,
                        seen.get(false).stream().map(Sighting::fact).toList()),
                all(service -> scene.books(service).kept()),
                scene.pen().spoilt(),
                all(service -> scene.books(service).setAside()),
                scene.books(Service.COMPLAINT).owners(complaints),
                new Mails(scene.site().mailsAddress()).take());
    }

    /** Those that were accepted, and whatever else was begun, though nobody heard the answer or nobody asked. */
    static Set<UUID> begun(List<Sighting> topic, List<Accepted> accepted, Prints before, Prints now) {
        var begun = new HashSet<>(now.stories());
        topic.forEach(seen -> begun.add(seen.fact().subject()));
        begun.removeAll(before.stories());
        accepted.forEach(write -> begun.add(write.complaint()));
        return begun;
    }

    private static <T> Map<Service, T> all(Function<Service, T> of) {
        var all = new EnumMap<Service, T>(Service.class);
        Arrays.stream(Service.values()).forEach(service -> all.put(service, of.apply(service)));
        return all;
    }
}
