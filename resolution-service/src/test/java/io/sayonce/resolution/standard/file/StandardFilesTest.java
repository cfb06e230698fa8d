package io.sayonce.resolution.standard.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.sayonce.resolution.file.Fault;
import io.sayonce.resolution.promise.PromiseKind;
import io.sayonce.resolution.standard.Standard;
import io.sayonce.resolution.standard.Standards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Standards are read strictly: what is wrong is said in one sentence, and nothing is read of it. */
class StandardFilesTest {

    private static final String OWN = """
            calendars:
              - name: vienna
                zone: Europe/Vienna
                hours:
                  - days: [monday, tuesday]
                    open: [08:00-12:00, 13:30-24:00]
                publicHolidays: at
                ownHolidays:
                  - on: 2026-12-24
                    name: Christmas Eve
            standards:
              - name: house
                title: Our house
                versions:
                  - version: "1"
                    effectiveFrom: 2026-01-01
                    calendar: vienna
                    steps:
                      - step: reply
                        text: Somebody replied.
                        within: 4 working hours
                        warn: 1 working hour
                    promises:
                      callback: 90 working minutes
            """;

    @TempDir
    Path folder;

    @Test
    void an_own_standard_stands_beside_the_shipped_ones() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), OWN);
        Files.writeString(folder.resolve("notes.txt"), "not a standard");

        var standards = new Standards(new StandardFiles().with(folder).standards(), "house");

        assertEquals(
                List.of("default", "house", "uk-disp", "us-cfpb"),
                standards.all().stream().map(Standard::name).toList());
        assertEquals(
                Duration.ofMinutes(90),
                standards
                        .applied()
                        .versions()
                        .get(0)
                        .usually(PromiseKind.CALLBACK)
                        .orElseThrow());
    }

    @Test
    void an_own_calendar_or_standard_takes_the_place_of_the_shipped_one() {
        var own = OWN.replace("name: vienna", "name: england")
                .replace("calendar: vienna", "calendar: england")
                .replace("name: house", "name: default");

        var standards = new Standards(new StandardFiles().with("own.yaml", own).standards(), "default");

        assertEquals("Our house", standards.applied().title());
        assertEquals(
                "Europe/Vienna",
                standards
                        .named("uk-disp")
                        .orElseThrow()
                        .versions()
                        .get(0)
                        .calendar()
                        .zone()
                        .getId());
    }

    @Test
    void json_is_read_as_well() {
        var json = """
                {"calendars": [{"name": "c", "zone": "UTC", "hours": [{"days": ["friday"], "open": ["09:00-10:00"]}]}]}""";

        assertEquals(3, new StandardFiles().with("own.json", json).standards().size());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            title: Our house       | titel: Our house            | nobody knows the field standards[0].titel
            title: Our house       | title: " "                  | standard house: title is blank
            zone: Europe/Vienna    | zone: Europe/Vindobona      | calendar vienna: the zone "Europe/Vindobona" is not known; write one such as Europe/London
            zone: Europe/Vienna    | zone: "+18:00"              | calendar vienna: the zone "+18:00" is not known; write one such as Europe/London
            zone: Europe/Vienna    | # none                      | calendar vienna: zone is missing
            13:30-24:00            | 11:59-13:00                 | calendar vienna: the periods 08:00-12:00 and 11:59-13:00 overlap on Monday
            13:30-24:00            | 22:00-06:00                 | calendar vienna: the period 22:00-06:00 ends before it begins; what goes on after midnight belongs to the next day
            13:30-24:00            | 13:30-25:00                 | calendar vienna: the period "13:30-25:00" has a time that is none
            13:30-24:00            | 1pm-2pm                     | calendar vienna: the period "1pm-2pm" is not written as 08:00-12:00
            monday, tuesday        | monday, someday             | calendar vienna: the day "someday" is none
            publicHolidays: at     | publicHolidays: at/atlantis | calendar vienna: the public holidays of "at/atlantis" are not known
            publicHolidays: at     | publicHolidays: xx          | calendar vienna: the public holidays of "xx" are not known
            on: 2026-12-24         | on: 2026-02-30              | calendars[0].ownHolidays[0].on cannot be "2026-02-30"
            calendar: vienna       | calendar: graz              | standard house: version 1: there is no calendar graz
            effectiveFrom: 2026-01-01 | # none                   | standard house: version 1: effectiveFrom is missing
            within: 4 working hours | within: soon               | standard house: version 1: step reply: "soon" is no span such as 30 working minutes, 4 working hours, 3 business days, 15 calendar days or 8 weeks
            within: 4 working hours | within: 9999 weeks         | standard house: version 1: step reply: 69993 calendar days is more than 1000, or less than 1
            warn: 1 working hour   | # none                      | standard house: version 1: step reply: warn is missing
            callback: 90 working minutes | gift: 2 working hours | standards[0].versions[0].promises cannot be "gift"
            callback: 90 working minutes | callback: 2 weeks     | standard house: version 1: what a promise usually takes is said in working hours, not as "2 weeks"
            name: house            | name: Our House             | name "Our House" is not made of lower-case letters, digits and single hyphens
            name: house            | name: applied               | standard applied: this name is taken
            """)
    void what_is_wrong_is_said_in_one_sentence(String right, String wrong, String sentence) {
        refused(OWN.replace(right, wrong), "own.yaml: " + sentence);
    }

    @Test
    void two_versions_cannot_be_effective_from_the_same_day() {
        var twice = """
                  - version: "2"
                    effectiveFrom: 2026-01-01
                    calendar: vienna
                    steps: [{step: reply, text: Somebody replied., within: 1 week, warn: 1 calendar day}]
                """.indent(4);

        refused(OWN + twice, "own.yaml: standard house: two versions are effective from 2026-01-01");
        refused(
                OWN + twice.replace("\"2\"", "\"1\"").replace("2026-01-01", "2027-01-01"),
                "own.yaml: standard house: two versions called 1");
    }

    @Test
    void two_own_files_cannot_have_the_same_standard() {
        var files = new StandardFiles().with("a.yaml", OWN);
        var calendars =
                assertThrows(Fault.class, () -> files.with("b.yaml", OWN).standards());
        assertEquals("two calendars called vienna", calendars.getMessage());
    }

    @Test
    void a_field_stands_once() {
        refused(OWN + "standards: []\n", "own.yaml: line 25 cannot be read: Duplicate field 'standards'");
    }

    @Test
    void what_is_no_yaml_is_refused() {
        refused("calendars: [", "own.yaml: calendars cannot be read: while parsing a flow node");
        refused("", "own.yaml: the file cannot be read: No content to map due to end-of-input");
        refused("null", "own.yaml: what it says is missing");
    }

    @Test
    void a_standard_that_nobody_wrote_cannot_be_applied() {
        var all = new StandardFiles().standards();
        var refused = assertThrows(IllegalArgumentException.class, () -> new Standards(all, "uk-dips"));
        assertEquals("sayonce.standard is uk-dips, and there is no standard of that name", refused.getMessage());
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        var nowhere = folder.resolve("nowhere");
        var refused = assertThrows(IllegalArgumentException.class, () -> new StandardFiles().with(nowhere));
        assertEquals("the folder %s cannot be read".formatted(nowhere), refused.getMessage());
    }

    private static void refused(String text, String sentence) {
        var refused = assertThrows(
                Fault.class, () -> new StandardFiles().with("own.yaml", text).standards());
        assertEquals(sentence, refused.getMessage());
    }
}
