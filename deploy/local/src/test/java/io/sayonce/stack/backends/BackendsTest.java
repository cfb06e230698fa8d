package io.sayonce.stack.backends;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.sayonce.stack.Installation;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BackendsTest {

    @Test
    void a_service_under_test_gets_all_of_its_settings() {
        var resource = new BackendsResource();
        resource.init(Map.of("database", "complaint"));

        var settings = resource.start();

        assertEquals(
                Set.of(
                        "sayonce.database.url",
                        "sayonce.database.user",
                        "sayonce.database.password",
                        "kafka.bootstrap.servers",
                        "sayonce.master-key",
                        "sayonce.staff.public-key",
                        "sayonce.local",
                        "sayonce.link.public-key",
                        "sayonce.link.private-key",
                        "sayonce.public-url"),
                settings.keySet());
        assertTrue(settings.get("sayonce.database.url").endsWith("/complaint"));
    }

    @Test
    void a_test_that_takes_both_away_leaves_nothing_broken_for_the_next() throws Exception {
        var backends = Backends.current();
        backends.broker().kill();
        backends.database().pause();

        var settings = backends.fresh("next");

        assertTrue(login(settings).works());
        assertTrue(backends.broker().topics().answer());
    }

    /** As under Quarkus, which loads a test's classes more than once. */
    @Test
    void every_class_loader_of_a_jvm_finds_the_same_ones() throws Exception {
        var here = Backends.current();

        try (var stranger = new URLClassLoader(classpath(), ClassLoader.getPlatformClassLoader())) {
            var there = stranger.loadClass(Backends.class.getName())
                    .getMethod("current")
                    .invoke(null);

            assertEquals(
                    here.toString().replaceAll("keys=.*", ""), there.toString().replaceAll("keys=.*", ""));
        }
    }

    @Test
    void a_killed_test_run_leaves_nothing_behind() throws Exception {
        var command = new ArrayList<>(Installation.java("-Dbackends=embedded"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Run.class.getName()));
        var run = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var folder = Path.of(new BufferedReader(new InputStreamReader(run.getInputStream())).readLine());
        var broker = pid(folder.resolve("kafka/pid"));
        var server = pid(folder.resolve("postgres/pid"));

        run.destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).until(() -> !broker.isAlive() && !server.isAlive());
        await().atMost(Duration.ofSeconds(20)).until(() -> !Files.exists(folder));
    }

    static final class Run {
        public static void main(String[] none) throws Exception {
            Backends.current().database().pause();
            System.out.println(System.getProperty("io.sayonce.stack.backends"));
            Thread.currentThread().join();
        }
    }

    private static Login login(Map<String, String> settings) {
        return new Login(
                settings.get("sayonce.database.url"),
                settings.get("sayonce.database.user"),
                settings.get("sayonce.database.password"));
    }

    private static ProcessHandle pid(Path file) throws Exception {
        var pid = Long.parseLong(Files.readString(file).split(" ")[0]);
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static URL[] classpath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(BackendsTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
