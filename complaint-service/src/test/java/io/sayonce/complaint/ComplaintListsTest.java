package io.sayonce.complaint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.complaint.ComplaintLists.Wanted;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.rest.Cursor;
import io.sayonce.stack.backends.BackendsResource;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a page costs depends on what it shows, and not on how long the list is. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "complaint"))
class ComplaintListsTest {

    private static final int PAGE = 20;
    /** More than what is read of the table besides, when tests before this one are told of late. */
    private static final int OTHERS = 1_000;

    private static final List<Optional<Cursor>> PLACES =
            List.of(Optional.empty(), Optional.of(Cursor.after(new UUID(0, 10_000))));
    private static final List<Optional<String>> OWNERS = optional("team:crowded", "team:unknown");

    @Inject
    ComplaintLists lists;

    /** A list as it is asked for: behind a place, and by what state. */
    private interface Asked extends BiFunction<Optional<Cursor>, Optional<String>, Uni<? extends List<?>>> {}

    @AfterEach
    void clear() {
        Tables.run("delete from complaint where owner = 'team:crowded'");
        Tables.run("delete from handoff where receiver = 'team:crowded'");
        Tables.run("delete from consult where receiver = 'team:crowded'");
    }

    @Test
    void complaints_are_found_by_owner_and_state() {
        var states = optional("open", "closed", "settled");
        var asked = OWNERS.stream()
                .<Asked>map(owner -> (place, state) ->
                        lists.complaints(new Wanted(owner, state, Optional.empty(), Optional.empty()), place, PAGE));

        readNoMoreThanTheyShow("complaint", asked.toList(), states, """
                insert into complaint
                select cast(lpad(to_hex(n), 32, '0') as uuid), gen_random_uuid(), now(), 'phone', null, 'team:crowded',
                       case when n % 2000 = 0 then 'open' else 'closed' end
                from generate_series(1, 20000) n
                """);
    }

    @Test
    void what_another_system_calls_so_is_one_whoever_owns_it() {
        var external = Optional.of(new External("crowded", "17"));
        var asked = OWNERS.stream()
                .<Asked>map(owner -> (place, state) ->
                        lists.complaints(new Wanted(owner, state, external, Optional.empty()), place, PAGE));

        readNoMoreThanTheyShow("complaint", asked.toList(), optional("open", "closed"), """
                insert into complaint
                select cast(lpad(to_hex(n), 32, '0') as uuid), gen_random_uuid(), now(), 'phone', null, 'team:crowded',
                       case when n % 2000 = 0 then 'open' else 'closed' end, 'crowded', n
                from generate_series(1, 20000) n
                """);
        assertEquals(
                1, found(new Wanted(Optional.of("team:crowded"), Optional.of("closed"), external, Optional.empty())));
        assertEquals(
                0, found(new Wanted(Optional.of("team:crowded"), Optional.of("open"), external, Optional.empty())));
        assertEquals(0, found(new Wanted(Optional.of("team:unknown"), Optional.empty(), external, Optional.empty())));
    }

    @Test
    void handoffs_are_found_by_receiver_and_state() {
        var states = optional("offered", "accepted");
        var asked =
                OWNERS.stream().<Asked>map(receiver -> (place, state) -> lists.handoffs(receiver, state, place, PAGE));

        readNoMoreThanTheyShow("handoff", asked.toList(), states, """
                insert into handoff
                select cast(lpad(to_hex(n), 32, '0') as uuid), gen_random_uuid(), 'team:crowded',
                       case when n % 2000 = 0 then 'offered' else 'accepted' end, now(), now()
                from generate_series(1, 20000) n
                """);
    }

    @Test
    void consults_are_found_by_who_was_asked_and_state() {
        var states = optional("open", "answered");
        var asked =
                OWNERS.stream().<Asked>map(receiver -> (place, state) -> lists.consults(receiver, state, place, PAGE));

        readNoMoreThanTheyShow("consult", asked.toList(), states, """
                insert into consult
                select cast(lpad(to_hex(n), 32, '0') as uuid), gen_random_uuid(), 'team:crowded', false,
                       case when n % 2000 = 0 then 'open' else 'answered' end, now()
                from generate_series(1, 20000) n
                """);
    }

    private int found(Wanted wanted) {
        return Parcels.await(lists.complaints(wanted, Optional.empty(), PAGE)).size();
    }

    private static void readNoMoreThanTheyShow(
            String table, List<Asked> asked, List<Optional<String>> states, String crowd) {
        var pages = asked.size() * states.size() * PLACES.size();
        Tables.run(crowd);
        Tables.run("analyze " + table);
        var shown = new AtomicInteger();

        var read = Tables.rowsRead(table, pages, () -> shown.addAndGet(ask(asked, states)));

        assertTrue(read <= shown.get() + OTHERS, "%d rows read for %d".formatted(read, shown.get()));
    }

    /** How many rows are shown on all pages. */
    private static int ask(List<Asked> asked, List<Optional<String>> states) {
        return asked.stream()
                .flatMap(list -> states.stream()
                        .flatMap(state -> PLACES.stream().map(place -> Parcels.await(list.apply(place, state)))))
                .mapToInt(List::size)
                .sum();
    }

    private static List<Optional<String>> optional(String... values) {
        return Stream.concat(
                        Stream.of(Optional.<String>empty()), Stream.of(values).map(Optional::of))
                .toList();
    }
}
