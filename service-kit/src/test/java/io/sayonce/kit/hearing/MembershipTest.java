package io.sayonce.kit.hearing;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MembershipTest {

    @Test
    void a_member_has_a_name_of_its_own_where_it_was_given_one() {
        assertEquals(Map.of("group.instance.id", "pod-0"), Membership.of(Optional.of("pod-0")));
        assertEquals(Map.of(), Membership.of(Optional.empty()));
    }
}
