package io.sayonce.stack.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.sayonce.stack.Trouble;

/** PostgreSQL refuses to run as root; this is how root runs it all the same, as root of nothing. */
enum NotRoot {
    ALREADY(List.of()),
    /** A user namespace of its own: files stay ours, and the process is root of nothing. */
    NAMESPACE(List.of("unshare", "-U")),
    /** Where namespaces are forbidden (a container without privileges): the user nobody. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODYS_ID = 65534;

    private final List<String> prefix;

    NotRoot(List<String> prefix) {
        this.prefix = prefix;
    }

    static NotRoot find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return ALREADY;
        }
        return Optional.of(NAMESPACE)
                .filter(NotRoot::works)
                .or(() -> Optional.of(NOBODY).filter(NotRoot::works))
                .orElseThrow(() -> new Trouble("PostgreSQL does not run as root, and this machine allows no way around"
                        + " that: start SayOnce as an ordinary user."));
    }

    List<String> prefix() {
        return prefix;
    }

    /** Makes a folder of ours theirs, where they are somebody else. */
    void giveAway(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        try (var tree = Files.walk(folder)) {
            for (var each : tree.toList()) {
                Files.setAttribute(each, "unix:uid", NOBODYS_ID);
                Files.setAttribute(each, "unix:gid", NOBODYS_ID);
            }
        }
    }

    private boolean works() {
        try {
            var command = new java.util.ArrayList<>(prefix);
            command.add("true");
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
