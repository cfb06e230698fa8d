package io.sayonce.proof.faults;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Guarantees 1, 2 and 3: whatever is done, nothing is lost, done twice, told in another order, or left undone. */
class FaultsTest {

    private static final Duration LENGTH = Duration.ofMinutes(2);
    private static final double PER_SECOND = 4;

    @TempDir
    private Path folder;

    @Test
    void two_minutes_of_faults_leave_every_story_whole() {
        var campaign =
                new Campaign(new Report(System.out), new Ledger(folder.resolve("faults.jsonl")), PER_SECOND, false);

        campaign.minutes(1, LENGTH);

        assertFalse(campaign.lines().isEmpty());
        campaign.lines().forEach(line -> {
            assertTrue(line.told() > 0, line::toString);
            assertTrue(line.isGood(), line::toString);
        });
    }
}
