package io.sayonce.stack.backends;

import java.util.List;

import io.sayonce.stack.process.Ports;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka in a container, on a port that it keeps when it is started again. */
record ContainerBroker(Container container, String host, int port) implements Broker {

    private static final String IMAGE = "apache/kafka:4.1.1";
    private static final int INSIDE = 9092;

    /** Runs until this JVM ends; Testcontainers sees to that. */
    static ContainerBroker run() {
        var port = Ports.anyFree();
        @SuppressWarnings("resource")
        var kafka = new KafkaContainer(IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withEnv("KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "500")
                .withEnv("KAFKA_BROKER_SESSION_TIMEOUT_MS", "2000");
        kafka.withStartupTimeout(Container.START);
        kafka.setPortBindings(List.of(port + ":" + INSIDE));
        kafka.start();
        var host = DockerClientFactory.instance().dockerHostIpAddress();
        return new ContainerBroker(new Container(kafka.getContainerId()), host, port);
    }

    @Override
    public String bootstrapServers() {
        return host + ":" + port;
    }

    @Override
    public void start() {
        container.start("Kafka", () -> topics().answer());
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void kill() {
        container.kill();
    }

    @Override
    public void pause() {
        container.pause();
    }

    @Override
    public void resume() {
        container.resume();
    }
}
