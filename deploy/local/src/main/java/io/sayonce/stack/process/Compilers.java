package io.sayonce.stack.process;

import java.util.List;

/** Which of a JVM's compilers a process uses. */
public enum Compilers {

    /** The one that is done at once, in little memory. */
    QUICK("-XX:TieredStopAtLevel=1"),

    /** All of them, for what has to be fast in the end. */
    ALL;

    private final List<String> flags;

    Compilers(String... flags) {
        this.flags = List.of(flags);
    }

    public List<String> flags() {
        return flags;
    }
}
