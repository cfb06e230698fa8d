package io.sayonce.stack.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.sayonce.stack.backends.Door;
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

    public LocalDatabase database() {
        return new LocalDatabase(
                place.home().resolve("postgres"),
                ports.of(PortPlan.POSTGRES),
                place.log("postgres"),
                place.home().resolve("programs"));
    }

    public LocalBroker broker() {
        return broker(List.of(), Errand.SERVE);
    }

    public LocalBroker broker(List<Door> doors, Errand errand) {
        return new LocalBroker(
                place.home().resolve("kafka"), ports.of(PortPlan.KAFKA), place.log("kafka"), doors, errand.compilers());
    }

    /** The service, told what concerns it and no more. */
    public LocalService service(Service service, Login login, Keys keys) {
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
        return service(service, LocalService.asEnvironment(settings));
    }

    private LocalService service(Service service, Map<String, String> environment) {
        return new LocalService(service, service.label(), place, ports.of(service), environment, Errand.SERVE);
    }
}
