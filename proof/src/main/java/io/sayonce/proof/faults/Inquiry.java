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
import io.sayonce.proof.faults.check.Sighting;
import io.sayonce.proof.faults.check.Tape;
import io.sayonce.proof.faults.load.Accepted;
import io.sayonce.proof.faults.load.Notebook;
import io.sayonce.proof.faults.strike.Scene;
import io.sayonce.stack.plan.Service;

/** Gathers what is known of the complaints of one run, from everywhere but the services. */
record Inquiry(Scene scene, Tape tape) {

    /** @param atRest whether everything has come to its end */
    Evidence about(Notebook notebook, boolean atRest) {
        var topic = tape.news(scene.pen().written());
        var accepted = notebook.accepted();
        var complaints = complaints(topic, accepted);
        var ofThisRun = topic.stream()
                .filter(seen -> complaints.contains(seen.fact().subject()))
                .toList();
        return new Evidence(
                atRest,
                accepted,
                notebook.asked(),
                notebook.contradictions(),
                all(service -> scene.books(service).journal(complaints)),
                ofThisRun,
                all(service -> scene.books(service).kept(service.module())),
                scene.books(Service.COMPLAINT).owners(complaints),
                new Mails(scene.site().mailsAddress()).take());
    }

    /** What was set aside although nobody put it there, in sentences. */
    List<String> strangers() {
        var ours = scene.pen().written();
        return Arrays.stream(Service.values())
                .flatMap(service -> scene.books(service).setAside().stream()
                        .filter(place -> !ours.contains(place))
                        .map(place -> "%s set aside %s".formatted(service.module(), place)))
                .toList();
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
