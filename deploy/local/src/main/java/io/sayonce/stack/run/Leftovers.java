package io.sayonce.stack.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.process.Part;

/** Processes of an earlier run whose supervisor is gone. */
public record Leftovers(Place place, Voice voice) {

    /** Stops them, and says so; whether there were any. */
    public boolean clear() {
        var left = new ArrayList<>(running());
        if (left.isEmpty()) {
            return false;
        }
        var names = left.stream().map(Part::name).collect(Collectors.joining(", "));
        voice.say("The last run was killed and left these behind; they are stopped first: " + names);
        Collections.reverse(left);
        left.forEach(Part::stop);
        return true;
    }

    public List<Part> running() {
        return new Parts(place, PortPlan.of(place))
                .all().stream().filter(each -> each.process().isPresent()).toList();
    }
}
