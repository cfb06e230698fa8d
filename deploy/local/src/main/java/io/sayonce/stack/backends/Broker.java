package io.sayonce.stack.backends;

/** A real Kafka broker. */
public interface Broker extends Backend {

    /** What {@code kafka.bootstrap.servers} is to be. */
    String bootstrapServers();

    default Topics topics() {
        return new Topics(bootstrapServers());
    }
}
