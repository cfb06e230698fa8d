package io.sayonce.proof.fuzz;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AddressSpoilingsTest {

    @Test
    void what_has_to_be_escaped_stands_as_it_is_beside_a_page_that_has_a_next_one() {
        assertEquals("/v1/parcels?state=sent&limit=1&x=a|b", spoiled("list", "bar at unknown ?x"));
        assertEquals("/v1/parcels?state=sent&limit=1&{b}=x", spoiled("list", "braces at unknown ?{b}"));
        assertEquals("/v1/parcels/1?state=sent&limit=50&x=$1", spoiled("read", "group at unknown ?x"));
    }

    @Test
    void what_has_to_be_escaped_stands_as_it_is_in_the_path() {
        assertEquals("/v1/parcels/a\\b?state=sent&limit=50", spoiled("read", "bare backslash at {id}"));
        assertEquals("/v1/parcels/$1?state=sent&limit=50", spoiled("read", "group at {id}"));
    }

    @Test
    void a_path_that_ends_before_its_end_may_be_anothers() {
        assertTrue(call("read").at("id", "a##b").strays());
        assertTrue(call("read").at("id", "a\\b").strays());
        assertEquals(false, call("read").at("id", "a|b").strays());
    }

    @Test
    void what_is_no_uri_is_no_address_and_http_all_the_same() {
        var none = List.of(spoil("read", "bar at {id}"), spoil("list", "braces at unknown ?x"));
        assertEquals(List.of(), none.stream().filter(Call::hasAddress).toList());
        assertEquals(none, none.stream().filter(Call::sound).toList());
        assertTrue(spoil("read", "group at {id}").hasAddress());
    }

    private static String spoiled(String operation, String name) {
        return spoil(operation, name).target();
    }

    private static Call spoil(String operation, String name) {
        var spoilings =
                AddressSpoilings.of(Parcels.operation(operation)).collect(Collectors.toMap(Spoiling::name, one -> one));
        return spoilings.get(name).spoil(call(operation), new SplittableRandom(1));
    }

    private static Call call(String operation) {
        var query = List.of(new Field("state", "sent"), new Field("limit", "50"));
        return new Call(Parcels.operation(operation), "", "GET", Map.of("id", "1"), query, List.of(), null, true);
    }
}
