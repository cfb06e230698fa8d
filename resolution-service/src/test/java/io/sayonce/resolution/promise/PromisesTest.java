package io.sayonce.resolution.promise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sayonce.kit.core.Ids;
import io.sayonce.kit.parcel.Pages;
import io.sayonce.kit.parcel.Parcels;
import io.sayonce.kit.parcel.Tables;
import io.sayonce.resolution.Owner;
import io.sayonce.resolution.promise.Promises.Place;
import io.sayonce.resolution.promise.Promises.Wanted;
import io.sayonce.stack.backends.BackendsResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "resolution"))
class PromisesTest {

    private static final int PAGE = 20;
    private static final Instant MIDDLE = Instant.parse("2031-01-08T00:00:00Z");
    private static final UUID COMPLAINT = Ids.next();

    @Inject
    Promises promises;

    @AfterEach
    void clear() {
        Tables.run("delete from promise where owner_id = 'crowded'");
    }

    @Test
    void what_a_page_costs_does_not_depend_on_how_long_the_list_is() {
        crowd(20_000);

        Pages.costWhatTheyShow(
                "promise",
                lists().stream()
                        .<Supplier<List<?>>>map(list -> () -> find(list))
                        .toList());
    }

    @Test
    void what_is_due_first_comes_first_whatever_it_is_looked_for_by() {
        crowd(400);

        var found = find(new Wanted(
                Optional.empty(),
                Optional.of(PromiseState.OPEN),
                Optional.of(Owner.team("crowded")),
                Optional.of(Instant.parse("2031-01-01T06:00:00Z")),
                new Place(Instant.parse("2031-01-01T01:00:00Z"), new UUID(0, 0))));

        var due = found.stream().map(row -> row.dueAt).toList();
        assertEquals(due.stream().sorted().toList(), due);
        assertEquals(Tables.count("""
                        select count(*) from promise where state = 'OPEN' and owner_id = 'crowded'
                        and due_at > '2031-01-01T01:00Z' and due_at < '2031-01-01T06:00Z'
                        """), found.size());
        assertTrue(found.size() > 1, "some are");
    }

    @Test
    void of_a_complaint_the_next_that_fits_is_found_behind_those_that_do_not() {
        crowd(20_000);
        var open = new Wanted(
                Optional.of(COMPLAINT),
                Optional.of(PromiseState.OPEN),
                Optional.empty(),
                Optional.empty(),
                Place.START);

        var found = Parcels.await(promises.find(open, 1));

        assertEquals(
                List.of(new UUID(0, 20_000)), found.stream().map(row -> row.id).toList());
    }

    private static void crowd(int promises) {
        Tables.run("""
                insert into promise (id, complaint, state, due_at, owner_kind, owner_id)
                select cast(lpad(to_hex(n), 32, '0') as uuid),
                       case when n % 5000 = 0 then cast(? as uuid) else gen_random_uuid() end,
                       case when n % 40 = 1 or n = 20000 then 'OPEN' else 'FULFILLED' end,
                       timestamptz '2031-01-01T00:00Z' + n * interval '1 minute', 'TEAM', 'crowded'
                from generate_series(1, ?) n
                """, COMPLAINT, promises);
    }

    private static List<Wanted> lists() {
        return optional(List.of(COMPLAINT))
                .flatMap(complaint -> optional(List.of(PromiseState.OPEN, PromiseState.FULFILLED))
                        .flatMap(state -> optional(List.of(Owner.team("crowded"), Owner.team("unknown")))
                                .flatMap(owner -> optional(List.of(MIDDLE, Instant.parse("2030-01-01T00:00:00Z")))
                                        .flatMap(before -> Stream.of(Place.START, new Place(MIDDLE, COMPLAINT))
                                                .map(place -> new Wanted(complaint, state, owner, before, place))))))
                .toList();
    }

    private static <T> Stream<Optional<T>> optional(List<T> values) {
        return Stream.concat(Stream.of(Optional.empty()), values.stream().map(Optional::of));
    }

    private List<PromiseRow> find(Wanted wanted) {
        return Parcels.await(promises.find(wanted, PAGE));
    }
}
