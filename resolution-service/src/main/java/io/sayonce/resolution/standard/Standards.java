package io.sayonce.resolution.standard;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.sayonce.resolution.calendar.BusinessCalendar;
import io.sayonce.resolution.standard.file.StandardFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The standards that there are, and the one by which complaints are measured. They do not change while a service runs. */
@Startup
@Singleton
public final class Standards {

    private final Map<String, Standard> byName;
    private final Standard applied;

    @Inject
    Standards(
            @ConfigProperty(name = "sayonce.standard", defaultValue = "default") String applied,
            @ConfigProperty(name = "sayonce.standards.folder") Optional<Path> folder) {
        this(read(folder), applied);
        mustCount(Instant.now());
    }

    public Standards(Collection<Standard> standards, String applied) {
        byName = standards.stream()
                .collect(Collectors.toMap(Standard::name, Function.identity(), (one, other) -> one, TreeMap::new));
        this.applied = named(applied)
                .orElseThrow(() -> new IllegalArgumentException(
                        "sayonce.standard is %s, and there is no standard of that name".formatted(applied)));
    }

    /** In the order of their names. */
    public List<Standard> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Standard> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The one that is stamped on complaints. */
    public Standard applied() {
        return applied;
    }

    /** The calendar by which a complaint is measured; empty before it was received. */
    public Optional<BusinessCalendar> calendarOf(Measure measure) {
        return measure.applied()
                .flatMap(stamp -> named(stamp.standard()).flatMap(one -> one.version(stamp.version())))
                .or(() -> measure.receipt().flatMap(receipt -> applied.inForce(receipt.at())))
                .map(Version::calendar);
    }

    /** The version of it that is in force at a moment, as there always is one. */
    public Version inForce(Instant now) {
        return applied.inForce(now).orElseThrow();
    }

    /** Also looks the holidays of this year up, so that the first complaint does not have to wait for that. */
    private void mustCount(Instant now) {
        applied.inForce(now)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no version of the standard %s is in force yet".formatted(applied.name())))
                .deadlines(now);
    }

    private static Collection<Standard> read(Optional<Path> folder) {
        var files = new StandardFiles();
        folder.ifPresent(files::with);
        return files.standards();
    }
}
