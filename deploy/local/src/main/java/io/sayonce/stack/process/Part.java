package io.sayonce.stack.process;

import java.nio.file.Path;
import java.util.Optional;

/** One of the processes that make up a stack. */
public interface Part {

    /** What people call it. */
    String name();

    Path log();

    /** Starts it, or does nothing where it runs; returns when it answers. */
    void start();

    /** Stops it in good order, whoever started it. */
    void stop();

    /** Its process, while it lives. */
    Optional<ProcessHandle> process();

    /** Whether it does what it is there for. */
    boolean answers();
}
