package io.sayonce.complaint.consult;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.Owner;
import io.sayonce.kit.core.Owed;
import io.sayonce.kit.core.Told;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * The consults of one complaint, in the order they were opened.
 *
 * @param requests what the resolution-service needs agreement to, by consult
 */
public record Consults(PMap<UUID, Consult> byId, PMap<UUID, Request> requests) {

    public static final Consults NONE = new Consults(OrderedPMap.empty(), OrderedPMap.empty());

    /** A consult that has to be opened; {@code fact} asked for it. */
    public record Request(UUID fact, Owner asker, Spending spending) {}

    public Collection<Consult> all() {
        return byId.values();
    }

    public Optional<Consult> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What was requested and is not opened yet. */
    public List<Owed<Complaint>> owed() {
        return requests.entrySet().stream()
                .filter(request -> !byId.containsKey(request.getKey()))
                .map(request -> open(request.getKey(), request.getValue()))
                .toList();
    }

    public Consults requested(UUID consult, Request request) {
        return new Consults(byId, requests.plus(consult, request));
    }

    Consults opened(ConsultOpened fact, Told told) {
        return with(new Consult(
                fact.consult(),
                fact.asker(),
                fact.of(),
                fact.spending(),
                told.time(),
                fact.personal(),
                Optional.empty()));
    }

    Consults answered(ConsultAnswered fact, Told told) {
        var answer = new Consult.Answer(told.actor(), told.time(), fact.agrees(), fact.personal());
        return of(fact.consult()).map(consult -> with(consult.with(answer))).orElse(this);
    }

    private static Owed<Complaint> open(UUID consult, Request request) {
        var opened = new ConsultOpened(
                consult, request.asker(), Optional.empty(), Optional.of(request.spending()), Optional.empty());
        return Owed.byRule(request.fact(), "open-consult", opened);
    }

    private Consults with(Consult consult) {
        return new Consults(byId.plus(consult.id(), consult), requests);
    }
}
