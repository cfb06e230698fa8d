package io.sayonce.system.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.sayonce.stack.backends.Backends;
import io.sayonce.stack.demo.Case;
import io.sayonce.stack.demo.Fact;
import io.sayonce.stack.demo.Rest;
import io.sayonce.stack.demo.Staff;
import io.sayonce.stack.demo.Watch;
import io.sayonce.stack.front.Front;
import io.sayonce.stack.mail.MailSink;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Patience;
import io.sayonce.stack.process.PidFile;
import io.sayonce.stack.process.Ports;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The four packaged services as processes, one address before them and a mail sink behind: once for all tests. */
final class World {

    /** How long anything may take on a machine that has other things to do; nothing waits longer than it has to. */
    static final Duration LIMIT = Duration.ofSeconds(90);

    private final Backends backends = Backends.current();
    private final PortPlan ports = PortPlan.free();
    private final Map<Service, Application> services = new EnumMap<>(Service.class);

    private World() {
        backends.broker().topics().recreate();
        Arrays.stream(Service.values()).forEach(each -> services.put(each, application(each)));
        MailSink.start(ports.of(PortPlan.SMTP), ports.of(PortPlan.MAILS));
        Front.start(ports);
        start(services.values());
    }

    /** The running one; the first to ask starts it, once, and the end of this JVM ends it. */
    static World get() {
        return Once.WORLD;
    }

    private static final class Once {
        private static final World WORLD = new World();
    }

    Backends backends() {
        return backends;
    }

    PortPlan ports() {
        return ports;
    }

    Rest rest() {
        return new Rest(ports.publicUrl(), LIMIT);
    }

    Staff staff() {
        return Staff.of(backends.tokens());
    }

    String mails() {
        return "http://127.0.0.1:%d/mails".formatted(ports.of(PortPlan.MAILS));
    }

    Case newCase() {
        return Case.record(rest(), staff(), mails());
    }

    Watch watch() {
        return Watch.fromTheBeginning(backends.broker().bootstrapServers());
    }

    /**
     * The facts of a case in the order of the topic, once each of these types is among them as often as it stands here,
     * and the complaint-service knows all of them too.
     */
    List<Fact> awaitFacts(Case story, String... types) {
        try (var watch = watch()) {
            var heard = watch.until(() -> holds(types(watch.of(story.id())), types), LIMIT)
                    && new Patience(LIMIT).until(() -> story.facts().equals(caughtUp(watch, story)));
            assertTrue(
                    heard,
                    () -> "expected %s, the topic holds %s, the context %s"
                            .formatted(List.of(types), types(watch.of(story.id())), story.facts()));
            return watch.of(story.id());
        }
    }

    /** Those that the topic holds now. */
    List<Fact> facts(Case story) {
        try (var watch = watch()) {
            watch.catchUp();
            return watch.of(story.id());
        }
    }

    private static List<String> caughtUp(Watch watch, Case story) {
        watch.catchUp();
        return types(watch.of(story.id()));
    }

    private static boolean holds(List<String> seen, String... wanted) {
        return Arrays.stream(wanted)
                .allMatch(type -> Collections.frequency(seen, type) >= Collections.frequency(List.of(wanted), type));
    }

    static List<String> types(List<Fact> facts) {
        return facts.stream().map(Fact::type).toList();
    }

    /** What a service said; how these stand among another service's facts may be chance. */
    static List<Fact> saidBy(Service service, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.source().equals("/" + service.module()))
                .toList();
    }

    static Fact first(String type, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** These types, the standard that is applied to every complaint, and so many notices. */
    static String[] with(int notices, String... types) {
        var echoes = Stream.concat(
                Stream.of("standard-applied"),
                Stream.generate(() -> "customer-notified").limit(notices));
        return Stream.concat(Arrays.stream(types), echoes).toArray(String[]::new);
    }

    Application of(Service service) {
        return services.get(service);
    }

    Collection<Application> all() {
        return services.values();
    }

    /** At the same time, since they do not need each other. */
    static void start(Collection<Application> together) {
        together.forEach(Application::launch);
        together.forEach(Application::awaitReady);
    }

    /** A second process of a service, on the same database. */
    Application replica(Service service) {
        return of(service).twin(pid(service.label() + "-2"), Ports.anyFree());
    }

    /** Stops all services, throws away what each has stored, and starts them again. */
    void loseAllDatabases() {
        all().forEach(Application::stop);
        services.forEach((service, each) ->
                each.use(backends.database().fresh(service.label()).settings()));
        start(all());
    }

    private Application application(Service service) {
        var settings = backends.settings(backends.database().fresh(service.label()));
        return new Application(service, pid(service.label()), ports.of(service), told(service, settings));
    }

    /** The service, told what the stack would tell it. */
    private Map<String, String> told(Service service, Map<String, String> settings) {
        settings.put("sayonce.public-url", ports.publicUrl());
        if (service == Service.NOTIFICATION) {
            settings.put("sayonce.smtp.host", "127.0.0.1");
            settings.put("sayonce.smtp.port", Integer.toString(ports.of(PortPlan.SMTP)));
        } else {
            settings.remove("sayonce.link.private-key");
        }
        return settings;
    }

    /** In the folder of the backends, where whoever ends them with this JVM finds it. */
    private static PidFile pid(String name) {
        var folder = Path.of(System.getProperty("io.sayonce.stack.backends"));
        return new PidFile(folder.resolve(name).resolve("pid"));
    }
}
