package io.sayonce.proof.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    static final String CUSTOMER = "customer";
    static final List<String> ROLES = List.of("agent", "lead", "platform", "analyst", "operator", CUSTOMER);

    private final Tokens tokens;
    private final Map<String, String> staff;
    private final Map<String, String> links = new ConcurrentHashMap<>();
    private final Map<String, String> roles = new ConcurrentHashMap<>();
    private final Map<String, String> complaints = new ConcurrentHashMap<>();

    People(Tokens tokens) {
        this.tokens = tokens;
        staff = Map.of(
                ANNA,
                issued("agent", ANNA, "front-desk"),
                BEN,
                issued("agent", BEN, "repairs"),
                LEA,
                issued("lead", LEA, "front-desk"),
                CALL_CENTER,
                issued("platform", CALL_CENTER, null),
                THEO,
                issued("analyst", THEO, null),
                OLGA,
                issued("operator", OLGA, null));
    }

    /** Who has this role; agents are of two teams. */
    String any(String role, boolean first) {
        return switch (role) {
            case "agent" -> staff.get(first ? ANNA : BEN);
            case "lead" -> staff.get(LEA);
            case "platform" -> staff.get(CALL_CENTER);
            case "analyst" -> staff.get(THEO);
            case "operator" -> staff.get(OLGA);
            default -> issued(role, role, null);
        };
    }

    String named(String name) {
        return staff.get(name);
    }

    String customer(String complaint, String customer) {
        return links.computeIfAbsent(complaint, first -> link(first, customer));
    }

    /** The same, with tokens that ran out. */
    People expired() {
        return new People(tokens.expired());
    }

    /** The same, vouched for by a key that nobody knows. */
    People forged() {
        return new People(tokens.forged());
    }

    /** The same, staff vouched for by the key for customers and the other way round. */
    People swapped() {
        return new People(tokens.swapped());
    }

    /** Who comes with this token; nobody where it is none of theirs. */
    Optional<String> role(String token) {
        return Optional.ofNullable(roles.get(token));
    }

    /** The only complaint that this token opens, where it is a customer's. */
    Optional<String> complaint(String token) {
        return Optional.ofNullable(complaints.get(token));
    }

    private String issued(String role, String name, String team) {
        var token = tokens.staff(role, name, team);
        roles.put(token, role);
        return token;
    }

    private String link(String complaint, String customer) {
        var token = tokens.link(complaint, customer);
        roles.put(token, CUSTOMER);
        complaints.put(token, complaint);
        return token;
    }
}
