package io.sayonce.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BacktestTest {

    private static final String STAND_IN = """
            package io.sayonce.resolution.forecast;

            public class BackTest {
                public static void main(String[] arguments) {
                    System.out.println("tests " + String.join("|", arguments));
                    System.exit(arguments[0].endsWith("bad.csv") ? 1 : 0);
                }
            }
            """;

    @TempDir
    Path root;

    Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = Checkout.in(root);
        standIn();
    }

    @Test
    void the_service_s_own_program_tells_and_decides_the_exit_code() throws Exception {
        var good = Files.writeString(root.resolve("good.csv"), "start,end,kind\n");
        var bad = Files.writeString(root.resolve("bad.csv"), "start,end,kind\n");

        assertEquals(
                new Checkout.Said(0, "tests %s|0.9|\n".formatted(good)), checkout.say("backtest", good.toString()));
        assertEquals(
                new Checkout.Said(1, "tests %s|0.95|uk-disp\n".formatted(bad)),
                checkout.say("backtest", bad.toString(), "--probability", "0.95", "--calendar", "uk-disp"));
    }

    @Test
    void what_is_missing_is_a_sentence() throws Exception {
        var none = checkout.say("backtest", "none.csv");
        assertEquals(new Checkout.Said(1, "There is no file none.csv.\n"), none);

        Files.delete(root.resolve("resolution-service/target/quarkus-app/quarkus-run.jar"));
        var unbuilt = checkout.say(
                "backtest", Files.writeString(root.resolve("some.csv"), "").toString());
        assertEquals(1, unbuilt.exit());
        assertTrue(unbuilt.words().startsWith("resolution-service is not built"), unbuilt.words());
    }

    private void standIn() throws IOException {
        var sources = Files.createDirectories(root.resolve("sources"));
        var source = Files.writeString(sources.resolve("BackTest.java"), STAND_IN);
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", sources.toString(), source.toString()));
        var name = "io/sayonce/resolution/forecast/BackTest.class";
        var app = Files.createDirectories(root.resolve("resolution-service/target/quarkus-app/app"));
        try (var jar = new JarOutputStream(Files.newOutputStream(app.resolve("resolution-service.jar")))) {
            jar.putNextEntry(new JarEntry(name));
            Files.copy(sources.resolve(name), jar);
        }
    }
}
