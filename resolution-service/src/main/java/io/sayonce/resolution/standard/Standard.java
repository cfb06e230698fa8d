package io.sayonce.resolution.standard;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a company holds itself to, or what it is held to.
 *
 * @param title what people call it
 * @param versions the latest first
 */
public record Standard(String name, String title, List<Version> versions) {

    public Standard {
        versions = versions.stream()
                .sorted(Comparator.comparing(Version::effectiveFrom).reversed())
                .toList();
    }

    /** The version that holds for what is received at that moment. */
    public Optional<Version> inForce(Instant receivedAt) {
        return versions.stream().filter(version -> version.isMade(receivedAt)).findFirst();
    }

    public Optional<Version> version(String version) {
        return versions.stream().filter(one -> one.version().equals(version)).findFirst();
    }
}
