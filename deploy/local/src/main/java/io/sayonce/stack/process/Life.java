package io.sayonce.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Whether processes live, and ending them. */
public final class Life {

    private static final Duration DYING = Duration.ofSeconds(10);

    private Life() {}

    /** A zombie does not live, even where nobody buries it, as in many containers. */
    public static boolean of(ProcessHandle process) {
        return process.isAlive() && !isZombie(process);
    }

    /** Asks it to end, and makes it end where it takes longer than it may. */
    public static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!new Patience(patience).until(() -> !of(process))) {
            kill(List.of(process));
        }
    }

    public static void kill(Collection<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        new Patience(DYING).until(() -> processes.stream().noneMatch(Life::of));
    }

    private static boolean isZombie(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException gone) {
            return false;
        }
    }
}
