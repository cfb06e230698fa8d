package io.sayonce.proof.faults.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.proof.faults.load.Accepted;
import io.sayonce.stack.plan.Service;

/**
 * All that is known of the complaints of one run, once everything has come to rest or nobody waits for that any longer.
 *
 * @param atRest whether nothing is left to be said, heard, broken or sent
 * @param asked how many requests there were that may have been accepted, by complaint and by the fact that each asked for
 * @param contradictions what was answered in two ways
 * @param journals of each service, by complaint and version
 * @param topic in the order of its partitions, without what the run itself put there
 * @param rested what there is of earlier runs
 * @param kept the types that stand in each service's journal
 * @param spoilt what was put on the topic and is no fact
 * @param setAside where what each service set aside stands on the topic
 * @param owners who owns each complaint by its row, such as {@code team:front-desk}
 * @param mails the Message-ID of each mail that was taken
 */
public record Evidence(
        boolean atRest,
        List<Accepted> accepted,
        Map<UUID, Map<String, Integer>> asked,
        List<String> contradictions,
        Map<Service, List<Entry>> journals,
        List<Sighting> topic,
        Rested rested,
        Map<Service, Set<String>> kept,
        List<Spoilt> spoilt,
        Map<Service, Set<Place>> setAside,
        Map<UUID, String> owners,
        List<String> mails) {

    /** What is not there: lost, unless it may still come. */
    Violation missing(String sentence, Object... words) {
        return atRest ? Violation.lost(sentence, words) : Violation.stuck(sentence, words);
    }

    /**
     * Of a fact exactly one thing follows.
     *
     * @param none says of the fact that there was nothing
     * @param several says of it how many there were
     */
    Stream<Violation> one(List<Told> found, Told of, String none, String several) {
        if (found.isEmpty()) {
            return Stream.of(missing(none, of));
        }
        return found.size() == 1 ? Stream.empty() : Stream.of(Violation.duplicated(several, of, found.size()));
    }

    /** What a service decided itself, in its own order. */
    List<Told> saidBy(Service service) {
        return journals.getOrDefault(service, List.of()).stream()
                .map(Entry::fact)
                .filter(fact -> fact.source().equals(service.module()))
                .toList();
    }

    /** What everybody decided, each in their own order. */
    List<Told> decided() {
        return journals.keySet().stream()
                .flatMap(service -> saidBy(service).stream())
                .toList();
    }

    /** The topic as its readers take it: each fact where it stands first. */
    Map<UUID, Sighting> first() {
        return topic.stream()
                .collect(Collectors.toMap(
                        seen -> seen.fact().id(), seen -> seen, (first, again) -> first, LinkedHashMap::new));
    }

    /** How long after its due time the latest promise was broken; nothing where none was. */
    public Optional<Duration> latest() {
        return saidBy(Service.RESOLUTION).stream()
                .filter(Told.of("promise-broken"))
                .map(broken -> Duration.between(Instant.parse(broken.said("dueAt")), broken.time()))
                .max(Comparator.naturalOrder());
    }

    /** How many records repeat an earlier one. */
    public int doubled() {
        return topic.size() - first().size();
    }

    /** How many mails repeat an earlier one. */
    public int doubledMails() {
        return mails.size() - Set.copyOf(mails).size();
    }
}
