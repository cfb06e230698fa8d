package io.sayonce.stack.demo;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Patience;

/** Where a story is played: the people's way in, the topic that is watched, and who tells what is seen. */
public final class Stage {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Rest rest;
    private final Staff staff;
    private final String mails;
    private final Watch watch;
    private final Narrator narrator;
    private final Set<String> shown = new HashSet<>();

    /** @param mails where the mail sink lists its mails */
    public Stage(Rest rest, Staff staff, String mails, Watch watch, Narrator narrator) {
        this.rest = rest;
        this.staff = staff;
        this.mails = mails;
        this.watch = watch;
        this.narrator = narrator;
    }

    Narrator narrator() {
        return narrator;
    }

    Case record() {
        return Case.record(rest, staff, mails);
    }

    /** Waits until facts of these types have arrived, and shows all that is new. */
    void sees(Case story, String... types) {
        var came = watch.until(() -> holds(types(fresh(story)), List.of(types)), LIMIT);
        fresh(story).forEach(fact -> {
            shown.add(fact.id());
            narrator.shows(fact);
        });
        if (!came) {
            throw new Trouble("Not all of %s arrived within %d s. ./sayonce status says what runs, ./sayonce logs why."
                    .formatted(String.join(", ", types), LIMIT.toSeconds()));
        }
    }

    /** What the context lists at the end is what was seen on the topic. */
    void concludes(Case story) {
        var seen = types(watch.of(story.id()));
        new Patience(LIMIT).until(() -> story.facts().equals(seen));
        var listed = story.facts();
        narrator.remarks(
                "The complaint's context lists %d facts: %s.".formatted(listed.size(), String.join(", ", listed)));
        if (!listed.equals(seen)) {
            throw new Trouble("That is not what the topic holds: %s.".formatted(String.join(", ", seen)));
        }
        narrator.remarks("They are the facts that were seen on the topic, in the same order.");
    }

    private List<Fact> fresh(Case story) {
        return watch.of(story.id()).stream()
                .filter(fact -> !shown.contains(fact.id()))
                .toList();
    }

    private static List<String> types(List<Fact> facts) {
        return facts.stream().map(Fact::type).toList();
    }

    private static boolean holds(List<String> seen, List<String> wanted) {
        return wanted.stream()
                .allMatch(type -> Collections.frequency(seen, type) >= Collections.frequency(wanted, type));
    }
}
