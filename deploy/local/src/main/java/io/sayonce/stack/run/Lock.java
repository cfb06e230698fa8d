package io.sayonce.stack.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.plan.Place;

/** Held by the one supervisor of a place; the system gives it back when that one ends, however it ends. */
public record Lock(FileChannel channel, FileLock lock) implements AutoCloseable {

    /** Nothing where somebody else has it. */
    public static Optional<Lock> tryFor(Place place) {
        try {
            Files.createDirectories(place.home());
            var channel = FileChannel.open(place.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Lock(channel, lock));
        } catch (IOException e) {
            throw new Trouble(
                    "%s is not ours to write in (%s); choose another folder by %s."
                            .formatted(place.home(), e.getMessage(), Place.HOME),
                    e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
