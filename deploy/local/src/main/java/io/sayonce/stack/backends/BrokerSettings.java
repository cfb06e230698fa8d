package io.sayonce.stack.backends;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a broker is told that is alone and small. */
final class BrokerSettings {

    private BrokerSettings() {}

    static String of(int port, Path data, List<Door> doors) {
        return """
                process.roles=broker,controller
                node.id=1
                listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d%4$s
                advertised.listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d%5$s
                listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT%6$s
                inter.broker.listener.name=CLIENTS
                controller.listener.names=CONTROLLER
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                log.dirs=%3$s

                broker.heartbeat.interval.ms=500
                broker.session.timeout.ms=2000

                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                offsets.retention.minutes=525600
                transaction.state.log.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000

                log.cleaner.dedupe.buffer.size=2097152
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                """.formatted(
                        port,
                        port + 1,
                        data.toString().replace("\\", "/"),
                        each(doors, door -> ",%s://127.0.0.1:%d".formatted(name(door), door.port())),
                        each(doors, door -> ",%s://127.0.0.1:%d".formatted(name(door), door.told())),
                        each(doors, door -> ",%s:PLAINTEXT".formatted(name(door))));
    }

    private static String name(Door door) {
        return "DOOR" + door.port();
    }

    private static String each(List<Door> doors, Function<Door, String> setting) {
        return doors.stream().map(setting).collect(Collectors.joining());
    }
}
