package io.sayonce.kit.parcel;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** What pages of lists cost. */
public final class Pages {

    /** More than what is read of the table besides, when tests before this one are told of late. */
    private static final int OTHERS = 1_000;

    private Pages() {}

    /** Each page, read once, fetches as many rows of the table as it shows, however many there are. */
    public static void costWhatTheyShow(String table, List<Supplier<List<?>>> pages) {
        Tables.run("analyze " + table);
        var shown = new AtomicInteger();

        var read = Tables.rowsRead(
                table,
                pages.size(),
                () -> pages.forEach(page -> shown.addAndGet(page.get().size())));

        assertTrue(read <= shown.get() + OTHERS, "%d rows read for %d".formatted(read, shown.get()));
    }
}
