package io.sayonce.proof.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TokenSpoilingsTest {

    private final People people = Parcels.people();
    private final Operation read = Parcels.operation("read");
    private final Map<String, Spoiling> spoilings =
            TokenSpoilings.with(people).of(read).collect(Collectors.toMap(Spoiling::name, one -> one));

    @Test
    void everybody_who_may_not_asks() {
        assertEquals(
                Set.of("lead", "platform", "analyst", "operator", "customer"),
                spoilings.keySet().stream()
                        .filter(name -> name.startsWith("token of role ") && !name.endsWith(" key"))
                        .map(name -> name.substring("token of role ".length()))
                        .collect(Collectors.toSet()));
        assertEquals(Optional.of("analyst"), people.role(spoiled("token of role analyst")));
        assertEquals(Optional.of("customer"), people.role(spoiled("token of role customer")));
    }

    @Test
    void a_token_that_looks_like_that_of_somebody_who_may_is_nobodys() {
        var names = List.of(
                "expired token of role agent",
                "forged token of role agent",
                "token of role agent by the other key",
                "no signature",
                "signature of another token");
        names.forEach(name -> assertEquals(Optional.empty(), people.role(spoiled(name)), name));
    }

    @Test
    void what_is_altered_is_the_signature() {
        var good = people.any("agent", true);
        var said = good.substring(0, good.lastIndexOf('.') + 1);

        assertEquals(said, spoiled("no signature"));
        assertEquals(said, spoiled("signature of another token").substring(0, said.length()));
    }

    @Test
    void a_link_opens_another_complaint() {
        assertEquals(Optional.of("customer"), people.role(spoiled("link to another complaint")));
    }

    private String spoiled(String name) {
        var good = new Call(read, "", "GET", Map.of("id", "1"), List.of(), List.of(), null, true)
                .with("Authorization", "Bearer " + people.any("agent", true));
        return spoilings
                .get(name)
                .spoil(good, new SplittableRandom(1))
                .header("Authorization")
                .orElseThrow()
                .substring("Bearer ".length());
    }
}
