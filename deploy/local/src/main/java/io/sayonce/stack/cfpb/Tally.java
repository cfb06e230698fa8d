package io.sayonce.stack.cfpb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The sum of an import: how many rows became what, and which did not. */
public final class Tally {

    private long created;
    private long known;
    private final TreeSet<Outcome.Refused> refused = new TreeSet<>(Comparator.comparingLong(Outcome.Refused::line));

    public void add(Outcome outcome) {
        if (outcome instanceof Outcome.Refused broken) {
            refused.add(broken);
            return;
        }
        created += outcome instanceof Outcome.Created ? 1 : 0;
        known += outcome instanceof Outcome.Known ? 1 : 0;
    }

    /** Whether anything of the file is in SayOnce now. */
    public boolean broughtSomething() {
        return created + known > 0 || refused.isEmpty();
    }

    /** The rows that were not imported, by line, and then the sum. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        refused.forEach(each -> lines.add("line %d: %s".formatted(each.line(), each.why())));
        lines.add("%d created, %d already there, %d not imported".formatted(created, known, refused.size()));
        return lines;
    }
}
