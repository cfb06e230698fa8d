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
    private Map<Service, Map<UUID, String>> left = Map.of();

    Inquiry(Scene scene, Tape tape) {
        this.scene = scene;
        this.tape = tape;
    }

    /** @param atRest whether everything has come to its end */
    Evidence about(Notebook notebook, boolean atRest) {
        var topic = tape.news(scene.pen().written());
        var accepted = notebook.accepted();
        var complaints = complaints(topic, accepted);
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
                rested(seen.get(false)),
                all(service -> scene.books(service).kept()),
                scene.pen().spoilt(),
                all(service -> scene.books(service).setAside()),
                scene.books(Service.COMPLAINT).owners(complaints),
                new Mails(scene.site().mailsAddress()).take());
    }

    /** The stories of this run belong to them from now on. */
    private Rested rested(List<Sighting> said) {
        var before = left;
        left = all(service -> scene.books(service).prints());
        return new Rested(before, left, said.stream().map(Sighting::fact).toList());
    }

    /** Those that were accepted, and those that were recorded although nobody heard the answer. */
    private static Set<UUID> complaints(List<Sighting> topic, List<Accepted> accepted) {
        var complaints = accepted.stream().map(Accepted::complaint).collect(Collectors.toCollection(HashSet::new));
        topic.stream()
                .map(Sighting::fact)
                .filter(fact -> fact.type().equals("complaint-recorded"))
                .forEach(fact -> complaints.add(fact.subject()));
        return complaints;
    }

    private static <T> Map<Service, T> all(Function<Service, T> of) {
        var all = new EnumMap<Service, T>(Service.class);
        Arrays.stream(Service.values()).forEach(service -> all.put(service, of.apply(service)));
        return all;
    }
}
