package io.sayonce.system.journey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

import io.sayonce.stack.plan.Service;
import io.sayonce.stack.process.Patience;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A process that hears under a name of its own is known by it when it comes back from a power cut. */
class MembershipTest {

    private static final String GROUP = Service.LOYALTY.module();
    private static final String NAME = "second";

    private static World world;
    private static Application named;
    private static Admin admin;

    @BeforeAll
    static void begin() {
        world = World.get();
        admin = Admin.create(
                Map.of("bootstrap.servers", world.backends().broker().bootstrapServers()));
        named = world.replica(Service.LOYALTY);
        named.use(Map.of("sayonce.hearing.member", NAME));
        named.start();
    }

    @AfterAll
    static void end() {
        named.stop();
        admin.close();
    }

    @Test
    void who_comes_back_has_the_same_partitions_and_is_no_further_member() {
        awaitHearing(GROUP + "-keys");
        var before = awaitHearing(GROUP);

        named.kill();
        named.start();

        await(() -> member(GROUP).filter(now -> !isOneProcess(now, before)).isPresent());
        var after = awaitHearing(GROUP);
        assertEquals(before.assignment(), after.assignment());
        assertEquals(2, members(GROUP).size());
    }

    private static MemberDescription awaitHearing(String group) {
        await(() -> member(group).filter(MembershipTest::hears).isPresent());
        return member(group).orElseThrow();
    }

    private static boolean hears(MemberDescription member) {
        return !member.assignment().topicPartitions().isEmpty();
    }

    private static boolean isOneProcess(MemberDescription member, MemberDescription other) {
        return member.consumerId().equals(other.consumerId());
    }

    private static Optional<MemberDescription> member(String group) {
        return members(group).stream()
                .filter(each -> each.groupInstanceId().equals(Optional.of(NAME)))
                .findFirst();
    }

    private static Collection<MemberDescription> members(String group) {
        try {
            return admin.describeConsumerGroups(List.of(group))
                    .all()
                    .get()
                    .get(group)
                    .members();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier reached) {
        assertTrue(new Patience(World.LIMIT).until(reached));
    }
}
