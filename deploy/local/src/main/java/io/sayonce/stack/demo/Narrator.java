package io.sayonce.stack.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Help.Ansi;

/** Writes the story down for a person at a terminal, in colours where it is one. */
public record Narrator(PrintStream out) {

    private static final int ACTOR = 16;

    void title(String title) {
        say("%n@|bold,underline %s|@", title);
    }

    void does(String who, String what) {
        say("%n@|bold %s|@ %s", who, what);
    }

    void remarks(String sentence) {
        say("%n%s", sentence);
    }

    /** Its name, who decided it, and what it says to those who have no key. */
    void shows(Fact fact) {
        say(
                "    @|cyan %-22s|@ @|faint %-18s|@ %s",
                fact.type(), shortened(fact.actor()), String.join(", ", of(fact.body())));
    }

    void shows(Letter letter) {
        say("    @|yellow mail to %s:|@ %s", String.join(", ", letter.to()), letter.subject());
        letter.text().lines().forEach(line -> say("    @|faint ||@ %s", line));
    }

    /** The values in the clear; the rest is sealed. */
    private static List<String> of(JsonNode body) {
        var said = new ArrayList<String>();
        body.properties().forEach(each -> {
            if (each.getKey().equals("personal")) {
                said.add("(words under seal)");
                return;
            }
            said.add(each.getKey() + " " + plain(each.getValue()));
        });
        return said;
    }

    private static String plain(JsonNode value) {
        if (!value.isContainerNode()) {
            return value.asText();
        }
        var parts = new ArrayList<String>();
        value.forEach(part -> parts.add(plain(part)));
        return String.join(" ", parts);
    }

    private static String shortened(String actor) {
        return actor.length() <= ACTOR ? actor : actor.substring(0, ACTOR) + "…";
    }

    private void say(String format, Object... values) {
        out.println(Ansi.AUTO.string(format.formatted(values)));
        out.flush();
    }
}
