package io.sayonce.kit.hearing;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the consumers are told of their membership in their groups. A member with a name of its own is known again when
 * its process was killed and is started again, and has its partitions back at once; the others wait for its session.
 */
final class Membership {

    private Membership() {}

    @Produces
    @Singleton
    @Identifier("membership")
    static Map<String, Object> of(@ConfigProperty(name = "sayonce.hearing.member") Optional<String> name) {
        return name.<Map<String, Object>>map(one -> Map.of(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, one))
                .orElse(Map.of());
    }
}
