package io.sayonce.proof.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class LedgerTest {

    /** As it was before strikes and lateness were kept, and since. */
    private static final List<String> LINES = List.of("""
            {"seed":1,"trained":false,"faults":["service-killed"],"stories":9,"told":9,"accepted":70,"lost":0,\
            "duplicated":0,"order":0,"stuck":0,"doubled":1,"doubledMails":0,"recovered":[],"seconds":40.5,"load":2.5}""", """
            {"seed":2,"commit":"88e1373","rate":5.0,"trained":false,"faults":["broker-paused"],"stories":9,"told":9,\
            "accepted":70,"lost":0,"duplicated":0,"order":0,"stuck":0,"doubled":1,"doubledMails":0,"latestMillis":300,\
            "recovered":[{"what":"broker","writeMillis":null,"heardMillis":900}],\
            "struck":[{"what":"broker-paused","afterSeconds":4.6,"seconds":4.5,"vain":null}],"seconds":40.5,"load":2.5}""");

    @TempDir
    private Path folder;

    @Test
    void lines_of_all_times_are_read() throws IOException {
        var ledger = new Ledger(Files.write(folder.resolve("faults.jsonl"), LINES));

        var all = ledger.all();

        assertEquals(List.of(1L, 2L), all.stream().map(Line::seed).toList());
        assertNull(all.get(0).struck());
        assertEquals(
                List.of(new Struck("broker-paused", 4.6, 4.5, null)), all.get(1).struck());
        assertEquals(300, all.get(1).latestMillis());
    }

    @Test
    void what_was_added_is_read_again() throws IOException {
        var ledger = new Ledger(Files.write(folder.resolve("faults.jsonl"), LINES));
        var line = ledger.all().get(1);

        ledger.add(line);

        assertEquals(line, ledger.all().get(2));
    }
}
