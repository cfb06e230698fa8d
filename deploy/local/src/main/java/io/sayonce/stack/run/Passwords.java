package io.sayonce.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.WholeFiles;

/** The password of each service's database role, in a file (mode 600) that is made the first time. */
public record Passwords(Properties all) {

    public static Passwords in(Path file) {
        if (!Files.exists(file)) {
            WholeFiles.writePrivately(file, made());
        }
        var all = new Properties();
        try (var in = Files.newInputStream(file)) {
            all.load(in);
        } catch (IOException e) {
            throw new Trouble("The databases' passwords could not be read: " + file, e);
        }
        return new Passwords(all);
    }

    public String of(Service service) {
        return all.getProperty(service.label(), "");
    }

    private static String made() {
        return Arrays.stream(Service.values())
                .map(each -> each.label() + "=" + UUID.randomUUID() + "\n")
                .collect(Collectors.joining());
    }
}
