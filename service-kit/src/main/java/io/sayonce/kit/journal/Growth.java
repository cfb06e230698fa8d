package io.sayonce.kit.journal;

import java.util.List;

/** A story before and after something was added to it. */
record Growth<S>(Folded<S> before, Folded<S> after) {

    List<Entry> added() {
        return after.since(before);
    }
}
