package io.sayonce.stack.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.sayonce.stack.backends.LocalBroker;
import io.sayonce.stack.backends.LocalDatabase;
import io.sayonce.stack.backends.Login;
import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.plan.Place;
import io.sayonce.stack.plan.PortPlan;
import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Part;

/** The six processes of a stack at one place, whether they run or not. */
public record Parts(Place place, PortPlan ports) {

    /** In the order in which they are started; they are stopped the other way round. */
    public List<Part> all() {
        var all = new ArrayList<Part>(List.of(database(), broker()));
        Arrays.stream(Service.values()).map(each -> service(each, Map.of())).forEach(all::add);
        return all;
    }

    LocalDatabase database() {
        return new LocalDatabase(
                place.home().resolve("postgres"),
                ports.of(PortPlan.POSTGRES),
                place.log("postgres"),
                place.home().resolve("programs"));
    }

    LocalBroker broker() {
        return new LocalBroker(place.home().resolve("kafka"), ports.of(PortPlan.KAFKA), place.log("kafka"));
    }

    /** The service, told what concerns it and no more. */
    LocalService service(Service service, Login login, Keys keys) {
        var settings = new HashMap<>(login.settings());
        settings.putAll(keys.settings());
        settings.put("kafka.bootstrap.servers", broker().bootstrapServers());
        settings.put("sayonce.public-url", ports.publicUrl());
        settings.put("sayonce.http.port", Integer.toString(ports.of(service)));
        settings.put("quarkus.http.host", "127.0.0.1");
        if (service == Service.NOTIFICATION) {
            settings.putAll(keys.linkSettings());
            settings.put("sayonce.smtp.host", "127.0.0.1");
            settings.put("sayonce.smtp.port", Integer.toString(ports.of(PortPlan.SMTP)));
        }
        return service(service, asEnvironment(settings));
    }

    private LocalService service(Service service, Map<String, String> environment) {
        return new LocalService(service, place, ports.of(service), environment);
    }

    private static Map<String, String> asEnvironment(Map<String, String> settings) {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"),
                        Map.Entry::getValue));
    }
}
