package io.sayonce.stack.cfpb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.sayonce.stack.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class CfpbFileTest {

    static final String HEADER =
            "Date received,Product,Issue,Consumer complaint narrative,State,ZIP code,Submitted via,Complaint ID\n";

    @TempDir
    Path folder;

    @Test
    void a_narrative_is_in_the_customer_s_words() throws IOException {
        var rows = read(HEADER + "2023-08-25,Mortgage,Late fees,\"They said \"\"no\"\",\ntwice.\",FL,33009,Web,7\n");

        var expected = new CfpbComplaint(
                "7",
                "web",
                LocalDate.of(2023, 8, 25),
                "Mortgage",
                "They said \"no\",\ntwice.",
                "customer",
                Optional.of("FL"),
                Optional.of("330"));
        assertEquals(List.of(new Row.Whole(2, expected)), rows);
    }

    @Test
    void without_a_narrative_the_category_speaks_and_is_marked_as_such() throws IOException {
        var complaint = whole(HEADER + "2023-08-25,Mortgage,Late fees,,,XXXXX,Postal mail,7\n");

        assertEquals("Mortgage: Late fees", complaint.description());
        assertEquals("category", complaint.words());
        assertEquals("letter", complaint.channel());
        assertEquals(Optional.empty(), complaint.state());
        assertEquals(Optional.empty(), complaint.zipPrefix());
    }

    @Test
    void nothing_that_could_name_somebody_is_sent() throws IOException {
        var body = whole(HEADER + "2023-08-25,Mortgage,Late fees,,FL,33009-1234,Phone,7\n")
                .body();

        assertEquals("330", body.get("zipPrefix"));
        assertEquals(
                List.of("external", "channel", "occurredAt", "product", "description", "words", "state", "zipPrefix"),
                List.copyOf(body.keySet()));
    }

    @Test
    void the_older_dialect_of_dates_and_line_ends_is_understood() throws IOException {
        var text =
                HEADER + "9/4/19,Mortgage,Late fees,,FL,335XX,Web,7\n10/24/2019,Mortgage,Late fees,,FL,335XX,Web,8\n";

        var rows = read(text.replace("\n", "\r\n"));

        assertEquals(
                LocalDate.of(2019, 9, 4), ((Row.Whole) rows.get(0)).complaint().received());
        assertEquals(
                LocalDate.of(2019, 10, 24),
                ((Row.Whole) rows.get(1)).complaint().received());
        assertEquals(Optional.of("335"), ((Row.Whole) rows.get(0)).complaint().zipPrefix());
    }

    @Test
    void a_header_in_the_names_of_the_api_is_understood_too() throws IOException {
        var complaint = whole("\uFEFFdate_received,product,issue,complaint_what_happened,state,zip_code,submitted_via,"
                + "complaint_id\n2023-08-25,Mortgage,Late fees,It broke,FL,33009,Web,7\n");

        assertEquals("It broke", complaint.description());
    }

    @Test
    void broken_rows_are_named_by_line_and_lose_nothing_else() throws IOException {
        var rows = read(HEADER
                + "2023-08-25,Mortgage,Late fees,\"two\nlines\",FL,33009,Web,1\n"
                + "2023-08-25,Mortgage,Late fees\n"
                + "yesterday,Mortgage,Late fees,,FL,33009,Web,2\n"
                + "2023-08-25,Mortgage,Late fees,,FL,33009,Pigeon,3\n"
                + "2023-08-25,Mortgage,Late fees,,FL,33009,Web,\n"
                + "2023-08-25,Mortgage,,,FL,33009,Web,4\n"
                + "2023-08-25,Mortgage,Late fees,,FL,33009,Web,5\n"
                + "2023-08-25,\"cut off in the mid");

        assertEquals(
                List.of(
                        "4 has 3 columns instead of 8",
                        "5 was received on \"yesterday\", which is no date",
                        "6 was submitted via \"Pigeon\", which is no channel that we know",
                        "7 has no complaint id",
                        "8 has no issue",
                        "10 has 2 columns instead of 8"),
                rows.stream()
                        .filter(Row.Broken.class::isInstance)
                        .map(Row.Broken.class::cast)
                        .map(each -> each.line() + " " + each.why())
                        .toList());
        assertEquals(2, rows.stream().filter(Row.Whole.class::isInstance).count());
    }

    @Test
    void another_kind_of_file_is_refused_at_once() {
        var trouble = assertThrows(Trouble.class, () -> read("name,age\nann,3\n"));

        assertTrue(trouble.getMessage().contains("complaint id"), trouble.getMessage());
        assertThrows(Trouble.class, () -> read(""));
    }

    @Test
    void what_the_bureau_really_published_is_read_but_for_the_row_that_is_cut_off() {
        var rows = rows("cfpb-complaints-2068.csv");

        assertEquals(2067, rows.stream().filter(Row.Whole.class::isInstance).count());
        assertEquals(new Row.Broken(3302, "has 2 columns instead of 18"), rows.get(2067));
    }

    @Test
    void the_older_file_is_read_whole() {
        assertTrue(rows("cfpb-intake-v1-header.csv").stream().allMatch(Row.Whole.class::isInstance));
    }

    private static List<Row> rows(String name) {
        var file = Path.of("../../../shared/data", name);
        assumeTrue(Files.exists(file), file + " is not there: real input is not tried");
        var rows = new ArrayList<Row>();
        new CfpbFile(file).forEach(rows::add);
        return rows;
    }

    private CfpbComplaint whole(String text) throws IOException {
        return ((Row.Whole) read(text).get(0)).complaint();
    }

    private List<Row> read(String text) throws IOException {
        var file = Files.writeString(folder.resolve("some.csv"), text);
        var rows = new ArrayList<Row>();
        new CfpbFile(file).forEach(rows::add);
        return rows;
    }
}
