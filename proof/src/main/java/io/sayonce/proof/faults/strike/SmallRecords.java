package io.sayonce.proof.faults.strike;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** The broker refuses records that are larger, in bytes: some facts of most stories, and for good. */
public record SmallRecords(int largest) implements Fault {

    private static final ConfigResource TOPIC = new ConfigResource(ConfigResource.Type.TOPIC, Topics.STORY);

    @Override
    public void begin(Scene scene) {
        limit(scene, OpType.SET);
    }

    @Override
    public void end(Scene scene) {
        limit(scene, OpType.DELETE);
    }

    private void limit(Scene scene, OpType how) {
        var limit = new AlterConfigOp(new ConfigEntry("max.message.bytes", Integer.toString(largest)), how);
        try (var admin = Admin.create(Map.of("bootstrap.servers", scene.site().bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(TOPIC, List.of(limit))).all().get();
        } catch (ExecutionException e) {
            throw new Trouble("The broker was not told how large a record may be: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while telling the broker how large a record may be.", e);
        }
    }
}
