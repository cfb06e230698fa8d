package io.sayonce.stack.run;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** What the stack says to the person who started it. */
public record Voice(PrintStream out) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    public synchronized void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    /** Something that happened just now. */
    void report(String sentence) {
        say(LocalTime.now().format(CLOCK) + " " + sentence);
    }
}
