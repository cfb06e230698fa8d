package io.sayonce.stack.backends;

import java.nio.file.Path;
import java.util.Properties;

import io.sayonce.stack.Installation;
import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.process.Aside;
import io.sayonce.stack.process.Ports;

/** Backends that are processes of this machine. */
final class LocalBackends {

    private LocalBackends() {}

    /** Starts them; what one needs to know to find them again. */
    static Properties start(Path folder) {
        var note = new Properties();
        note.setProperty("kind", "embedded");
        note.setProperty("database.port", Integer.toString(Ports.anyFree()));
        note.setProperty("broker.port", Integer.toString(Ports.anyFreePair()));
        var broker = Aside.run(broker(folder, note)::start);
        database(folder, note).start();
        broker.join();
        return note;
    }

    static Backends read(Path folder, Properties note, Keys keys) {
        return new Backends(database(folder, note), broker(folder, note), keys);
    }

    private static LocalDatabase database(Path folder, Properties note) {
        var port = Integer.parseInt(note.getProperty("database.port"));
        var programs = Installation.here().target();
        return new LocalDatabase(folder.resolve("postgres"), port, folder.resolve("postgres.log"), programs);
    }

    private static LocalBroker broker(Path folder, Properties note) {
        var port = Integer.parseInt(note.getProperty("broker.port"));
        return new LocalBroker(folder.resolve("kafka"), port, folder.resolve("kafka.log"));
    }
}
