package io.sayonce.complaint;

/**
 * Who answers for a complaint: an agent under a pseudonym, or a team until one of its agents claims it.
 *
 * @param id the team's name, or the agent's pseudonym
 */
public record Owner(Kind kind, String id) {

    /** Whether one person answers, or several. */
    public enum Kind implements Wire {
        TEAM,
        AGENT
    }

    public static Owner team(String name) {
        return new Owner(Kind.TEAM, name);
    }

    public static Owner agent(String pseudonym) {
        return new Owner(Kind.AGENT, pseudonym);
    }
}
