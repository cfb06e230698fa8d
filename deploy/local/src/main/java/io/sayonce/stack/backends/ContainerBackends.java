package io.sayonce.stack.backends;

import java.util.Properties;
import java.util.UUID;

import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.process.Aside;

/** Backends that are containers. */
final class ContainerBackends {

    private ContainerBackends() {}

    /** Starts them; what one needs to know to find them again. */
    static Properties start() {
        var brokerStarts = Aside.supply(ContainerBroker::run);
        var database = ContainerDatabase.run(UUID.randomUUID().toString());
        var broker = brokerStarts.join();
        var note = new Properties();
        note.setProperty("kind", "containers");
        note.setProperty("host", database.host());
        note.setProperty("database.container", database.container().id());
        note.setProperty("database.port", Integer.toString(database.port()));
        note.setProperty("database.password", database.password());
        note.setProperty("broker.container", broker.container().id());
        note.setProperty("broker.port", Integer.toString(broker.port()));
        return note;
    }

    static Backends read(Properties note, Keys keys) {
        var host = note.getProperty("host");
        var database = new ContainerDatabase(
                new Container(note.getProperty("database.container")),
                host,
                Integer.parseInt(note.getProperty("database.port")),
                note.getProperty("database.password"));
        var broker = new ContainerBroker(
                new Container(note.getProperty("broker.container")),
                host,
                Integer.parseInt(note.getProperty("broker.port")));
        return new Backends(database, broker, keys);
    }
}
