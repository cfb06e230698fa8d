package io.sayonce.stack.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Ports;
import io.sayonce.stack.process.WholeFiles;

/** Who listens where; every port can be chosen by an environment variable, {@code SAYONCE_PORT_FRONT} for one. */
public record PortPlan(Map<String, Integer> ports) {

    public static final String FRONT = "front";
    public static final String POSTGRES = "postgres";
    public static final String KAFKA = "kafka";
    public static final String SMTP = "smtp";
    public static final String MAILS = "mails";

    private static final String VARIABLE = "SAYONCE_PORT_";
    private static final int LAST = 65_534;

    /** The usual ones, in the order in which people look for them. */
    public static final Map<String, Integer> USUAL = usual();

    /** The usual ports, but for those that are chosen otherwise. */
    public static PortPlan chosenBy(Function<String, String> environment) {
        var plan = new LinkedHashMap<String, Integer>();
        USUAL.forEach((name, port) -> plan.put(name, chosen(environment, name, port)));
        return new PortPlan(plan);
    }

    /** Ports that were free a moment ago. */
    public static PortPlan free() {
        var plan = new LinkedHashMap<String, Integer>();
        USUAL.keySet().forEach(name -> plan.put(name, Ports.anyFreePair()));
        return new PortPlan(plan);
    }

    /** Those of the stack that was started here last, which commands in another terminal cannot know otherwise. */
    public static PortPlan of(Place place) {
        var written = new Properties();
        try (var in = Files.newInputStream(place.ports())) {
            written.load(in);
        } catch (IOException neverStarted) {
            return chosenBy(System.getenv()::get);
        }
        return chosenBy(variable -> written.getProperty(name(variable)));
    }

    /** The same, but for these. */
    public PortPlan with(Map<String, Integer> others) {
        var plan = new LinkedHashMap<>(ports);
        plan.putAll(others);
        return new PortPlan(plan);
    }

    public void write(Place place) {
        var lines = ports.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                .collect(Collectors.joining());
        WholeFiles.writePrivately(place.ports(), lines);
    }

    public int of(String name) {
        return ports.get(name);
    }

    public int of(Service service) {
        return of(service.label());
    }

    public String publicUrl() {
        return "http://localhost:" + of(FRONT);
    }

    /** Says which of them somebody else has, and what to do about it. */
    public void refuseTaken() {
        var taken = ports.entrySet().stream()
                .filter(each -> !Ports.isFree(each.getValue())
                        || each.getKey().equals(KAFKA) && !Ports.isFree(each.getValue() + 1))
                .map(each -> "%d (%s)".formatted(each.getValue(), each.getKey()))
                .toList();
        if (taken.isEmpty()) {
            return;
        }
        throw new Trouble("In use by another program: port %s. Stop that program, or choose another port, e.g. %s=%d."
                .formatted(
                        String.join(", port ", taken),
                        variable(taken.get(0).replaceAll(".*\\((.*)\\)", "$1")),
                        Ports.anyFree()));
    }

    public static String variable(String name) {
        return VARIABLE + name.toUpperCase(Locale.ROOT);
    }

    private static String name(String variable) {
        return variable.substring(VARIABLE.length()).toLowerCase(Locale.ROOT);
    }

    private static int chosen(Function<String, String> environment, String name, int usual) {
        var wish = environment.apply(variable(name));
        if (wish == null || wish.isBlank()) {
            return usual;
        }
        try {
            var port = Integer.parseInt(wish.strip());
            if (port > 0 && port <= LAST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Trouble("%s=%s is no port: a number from 1 to %d is.".formatted(variable(name), wish, LAST));
    }

    private static Map<String, Integer> usual() {
        var usual = new LinkedHashMap<String, Integer>();
        usual.put(FRONT, 8080);
        usual.put(Service.COMPLAINT.label(), 8081);
        usual.put(Service.RESOLUTION.label(), 8082);
        usual.put(Service.LOYALTY.label(), 8083);
        usual.put(Service.NOTIFICATION.label(), 8084);
        usual.put(POSTGRES, 8432);
        usual.put(KAFKA, 8092);
        usual.put(SMTP, 8025);
        usual.put(MAILS, 8026);
        return usual;
    }
}
