package io.sayonce.proof.fuzz;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.sayonce.stack.keys.Tokens;

/** Somebody for each role, and the customer of each complaint, with their tokens. */
final class People {

    static final String ANNA = "anna";
    static final String BEN = "ben";
    static final String LEA = "lea";
    static final String CALL_CENTER = "call-center";
    static final String THEO = "theo";
    static final String OLGA = "olga";

    private final Tokens tokens;
    private final Map<String, String> staff;
    private final Map<String, String> customers = new ConcurrentHashMap<>();

    People(Tokens tokens) {
        this.tokens = tokens;
        staff = Map.of(
                ANNA,
                tokens.staff("agent", ANNA, "front-desk"),
                BEN,
                tokens.staff("agent", BEN, "repairs"),
                LEA,
                tokens.staff("lead", LEA, "front-desk"),
                CALL_CENTER,
                tokens.staff("platform", CALL_CENTER, null),
                "theo",
                tokens.staff("analyst", "theo", null),
                "olga",
                tokens.staff("operator", "olga", null));
    }

    /** Who has this role; agents are of two teams. */
    String any(String role, boolean first) {
        return switch (role) {
            case "agent" -> staff.get(first ? ANNA : BEN);
            case "lead" -> staff.get(LEA);
            case "platform" -> staff.get(CALL_CENTER);
            case "analyst" -> staff.get(THEO);
            case "operator" -> staff.get(OLGA);
            default -> tokens.staff(role, role, null);
        };
    }

    String named(String name) {
        return staff.get(name);
    }

    String customer(String complaint, String customer) {
        return customers.computeIfAbsent(complaint, first -> tokens.link(first, customer));
    }
}
