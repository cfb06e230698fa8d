package io.sayonce.complaint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.complaint.ComplaintLists.Wanted;
import io.sayonce.kit.parcel.Pages;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.kit.rest.Cursor;
import io.sayonce.stack.backends.BackendsResource;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a page costs depends on what it shows, and not on how long the list is. */
@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "complaint"))
class ComplaintListsTest {

    private static final int PAGE = 20;
    private static final List<Optional<Cursor>> PLACES =
            List.of(Optional.empty(), Optional.of(Cursor.after(new UUID(0, 10_000))));
    private static final List<Optional<String>> OWNERS = optional("team:crowded", "team:unknown");

    @Inject
    ComplaintLists lists;

    /** A list by owner and state, from a place on. */
    private interface Listing {
        Uni<? extends List<?>> page(Optional<String> owner, Optional<String> state, Optional<Cursor> after);
    }

    @AfterEach
    void clear() {
        Tables.run("delete from complaint where owner = 'team:crowded'");
        Tables.run("delete from handoff where receiver = 'team:crowded'");
        Tables.run("delete from consult where receiver = 'team:crowded'");
    }

    @Test
    void complaints_are_found_by_owner_and_state() {
        Listing complaints =
                (owner, state, after) -> lists.complaints(new Wanted(owner, state, Optional.empty()), after, PAGE);

        readsNoMoreThanItShows("complaint", complaints, optional("open", "closed", "settled"), """
                insert into complaint
                select cast(lpad(to_hex(n), 32, '0') as uuid), gen_random_uuid(), now(), 'phone', null, 'team:crowded',
                       case when n % 2000 = 0 then 'open' else 'closed' end
                from generate_series(1, 20000) n
                """);
    }

    @Test
    void what_another_system_calls_so_is_one_whoever_owns_it() {
        var external = Optional.of(new External("crowded", "17"));
        Listing complaints = (owner, state, after) -> lists.complaints(new Wanted(owner, state, external), after, PAGE);

        readsNoMoreThanItShows("complaint", complaints, optional("open", "closed"), """
                insert into complaint
                select cast(lpad(to_hex(n), 32, '0') as uuid), gen_random_uuid(), now(), 'phone', null, 'team:crowded',
                       case when n % 2000 = 0 then 'open' else 'closed' end, 'crowded', n
                from generate_series(1, 20000) n
                """);
        assertEquals(1, found(new Wanted(Optional.of("team:crowded"), Optional.of("closed"), external)));
        assertEquals(0, found(new Wanted(Optional.of("team:crowded"), Optional.of("open"), external)));
        assertEquals(0, found(new Wanted(Optional.of("team:unknown"), Optional.empty(), external)));
    }

    @Test
    void handoffs_are_found_by_receiver_and_state() {
        Listing handoffs = (receiver, state, after) -> lists.handoffs(receiver, state, after, PAGE);

        readsNoMoreThanItShows("handoff", handoffs, optional("offered", "accepted"), """
                insert into handoff
                select cast(lpad(to_hex(n), 32, '0') as uuid), gen_random_uuid(), 'team:crowded',
                       case when n % 2000 = 0 then 'offered' else 'accepted' end, now(), now()
                from generate_series(1, 20000) n
                """);
    }

    @Test
    void consults_are_found_by_who_was_asked_and_state() {
        Listing consults = (receiver, state, after) -> lists.consults(receiver, state, after, PAGE);

        readsNoMoreThanItShows("consult", consults, optional("open", "answered"), """
                insert into consult
                select cast(lpad(to_hex(n), 32, '0') as uuid), gen_random_uuid(), 'team:crowded', false,
                       case when n % 2000 = 0 then 'open' else 'answered' end, now()
                from generate_series(1, 20000) n
                """);
    }

    private int found(Wanted wanted) {
        return Parcels.await(lists.complaints(wanted, Optional.empty(), PAGE)).size();
    }

    private static void readsNoMoreThanItShows(
            String table, Listing listing, List<Optional<String>> states, String crowd) {
        Tables.run(crowd);
        Pages.costWhatTheyShow(
                table,
                OWNERS.stream()
                        .flatMap(owner -> states.stream()
                                .flatMap(state -> PLACES.stream()
                                        .<Supplier<List<?>>>map(
                                                after -> () -> Parcels.await(listing.page(owner, state, after)))))
                        .toList());
    }

    private static List<Optional<String>> optional(String... values) {
        return Stream.concat(
                        Stream.of(Optional.<String>empty()), Stream.of(values).map(Optional::of))
                .toList();
    }
}
