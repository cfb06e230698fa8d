package io.sayonce.stack.process;

import java.io.IOException;
import java.util.Collection;
import java.util.stream.Collectors;

/** The signals that Java itself cannot send. */
public enum Signal {
    /** Stands still. */
    STOP,
    /** Goes on. */
    CONT,
    /** To PostgreSQL: end now, and in good order. */
    INT;

    public void send(Collection<ProcessHandle> processes) {
        var pids = processes.stream().map(each -> Long.toString(each.pid())).collect(Collectors.joining(" "));
        if (pids.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + pids + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
