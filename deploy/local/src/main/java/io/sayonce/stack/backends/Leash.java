package io.sayonce.stack.backends;

import java.io.IOException;
import java.nio.file.Path;

import io.sayonce.stack.Trouble;

/**
 * Ends what stands in a folder, and the folder, when this JVM ends, however it ends. It is a shell that waits for the
 * end of its input: no shutdown hook runs after a kill -9, and none finds its classes once a test's class loader is
 * closed.
 */
final class Leash {

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            cat > /dev/null
            for file in "$1"/*/pid "$1"/*/paused-*; do
                [ -f "$file" ] && read -r pid started < "$file" && kill -9 "$pid"
            done
            for try in 1 2 3 4 5 6 7 8 9 10; do
                rm -rf "$1" && break
                sleep 0.3
            done
            """;

    private Leash() {}

    static void tie(Path folder) {
        try {
            new ProcessBuilder("sh", "-c", SCRIPT, "sh", folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new Trouble("There is no shell to tidy up after us.", e);
        }
    }
}
