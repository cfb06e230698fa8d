package io.sayonce.resolution.grant.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Money;
import io.sayonce.resolution.file.Fault;
import io.sayonce.resolution.file.Folder;
import io.sayonce.resolution.grant.Grant;
import io.sayonce.resolution.grant.Holder;
import io.sayonce.resolution.grant.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Grants are read strictly: what is wrong is said in one sentence, and nothing is read of it. */
class GrantFilesTest {

    private static final String OWN = """
            grants:
              - name: workshop
                role: agent
                zone: Europe/Vienna
                limits:
                  - effectiveFrom: 2026-01-01
                    perComplaint: 80.00 EUR
                    perDay: 400.00 EUR
                  - effectiveFrom: 2027-01-01
                    perComplaint: 90.00 EUR
                    perDay: 450.00 EUR
              - name: anna
                agent: anna@example.org
                zone: Europe/Vienna
                limits:
                  - effectiveFrom: 2026-01-01
                    perComplaint: 500.00 EUR
                    perDay: 500.00 EUR
            """;

    @TempDir
    Path folder;

    @Test
    void what_is_written_is_what_is_granted_to_people_under_their_pseudonyms() {
        var grants = read(OWN);

        assertEquals(
                List.of(
                        new Grant(
                                "workshop",
                                new Holder.Everybody(Role.AGENT),
                                ZoneId.of("Europe/Vienna"),
                                List.of(
                                        limits(2026, "80.00 EUR", "400.00 EUR"),
                                        limits(2027, "90.00 EUR", "450.00 EUR"))),
                        new Grant(
                                "anna",
                                new Holder.Person("pseudonym of anna@example.org"),
                                ZoneId.of("Europe/Vienna"),
                                List.of(limits(2026, "500.00 EUR", "500.00 EUR")))),
                grants);
    }

    @Test
    void the_shipped_file_lets_the_front_line_act_and_leads_more() {
        var shipped = GrantFiles.shipped().grants(GrantFilesTest::pseudonym);

        assertEquals(
                List.of(new Holder.Everybody(Role.AGENT), new Holder.Everybody(Role.LEAD)),
                shipped.stream().map(Grant::holder).toList());
    }

    @Test
    void where_there_is_an_own_folder_nothing_of_what_is_shipped_counts() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), OWN);
        Files.writeString(folder.resolve("notes.txt"), "no grant");

        var own = GrantFiles.in(folder).grants(GrantFilesTest::pseudonym);

        assertEquals(List.of("workshop", "anna"), own.stream().map(Grant::name).toList());
    }

    @Test
    void an_empty_folder_grants_nothing() {
        assertEquals(List.of(), GrantFiles.in(folder).grants(GrantFilesTest::pseudonym));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            role: agent                | rolle: agent                 | nobody knows the field grants[0].rolle
            role: agent                | role: analyst                | grant workshop: the role "analyst" does not propose anything
            role: agent                | # none                       | grant workshop: name either the role or the agent that it is given to
            agent: anna@example.org    | anna@example.org             | grants[1] cannot be read: while scanning a simple key
            agent: anna@example.org    | agent: " "                   | grant anna: agent is blank
            name: workshop             | name: Work Shop              | name "Work Shop" is not made of lower-case letters, digits and single hyphens
            zone: Europe/Vienna        | zone: Europe/Vindobona       | grant workshop: the zone "Europe/Vindobona" is not known; write one such as Europe/London
            zone: Europe/Vienna        | # none                       | grant workshop: zone is missing
            perComplaint: 80.00 EUR    | # none                       | grant workshop: from 2026-01-01: perComplaint: money is missing
            perComplaint: 80.00 EUR    | perComplaint: 80.00          | grant workshop: from 2026-01-01: perComplaint: "80.00" is no money such as 250.00 EUR
            perComplaint: 80.00 EUR    | perComplaint: 80,00 EUR      | grant workshop: from 2026-01-01: perComplaint: "80,00 EUR" is no money such as 250.00 EUR
            perComplaint: 80.00 EUR    | perComplaint: -1.00 EUR      | grant workshop: from 2026-01-01: perComplaint: "-1.00 EUR" is no money such as 250.00 EUR
            perComplaint: 80.00 EUR    | perComplaint: 80.001 EUR     | grant workshop: from 2026-01-01: perComplaint: 80.001 is no amount in EUR
            perComplaint: 80.00 EUR    | perComplaint: 80.00 EUO      | grant workshop: from 2026-01-01: perComplaint: there is no currency EUO
            perComplaint: 80.00 EUR    | perComplaint: 80.00 GBP      | grant workshop: from 2026-01-01: perComplaint and perDay are not in one currency
            perComplaint: 80.00 EUR    | perComplaint: 400.01 EUR     | grant workshop: from 2026-01-01: perComplaint is more than perDay
            effectiveFrom: 2026-01-01  | effectiveFrom: 2026-02-30    | grants[0].limits[0].effectiveFrom cannot be "2026-02-30"
            effectiveFrom: 2027-01-01  | effectiveFrom: 2026-01-01    | grant workshop: two limits are effective from 2026-01-01
            effectiveFrom: 2026-01-01  | # none                       | grant workshop: effectiveFrom is missing
            """)
    void what_is_wrong_is_said_in_one_sentence(String right, String wrong, String sentence) {
        refused(OWN.replace(right, wrong), "own.yaml: " + sentence);
    }

    @Test
    void limits_of_one_grant_are_in_one_currency() {
        refused(
                OWN.replace("90.00 EUR", "90.00 GBP").replace("450.00 EUR", "450.00 GBP"),
                "own.yaml: grant workshop: its limits are not in one currency");
    }

    @Test
    void a_grant_is_given_to_a_role_or_to_a_person() {
        refused(
                "grants: [{name: a, role: agent, agent: anna, zone: UTC, limits: []}]",
                "own.yaml: grant a: name either the role or the agent that it is given to");
    }

    @Test
    void a_grant_has_limits() {
        refused(
                "grants: [{name: a, role: agent, zone: UTC, limits: []}]",
                "own.yaml: grant a: limits has nothing in it");
        refused("grants: [null]", "own.yaml: grants is missing");
    }

    @Test
    void two_grants_of_one_holder_in_one_currency_would_leave_open_which_counts() {
        refused(OWN.replace("name: anna", "name: workshop"), "two grants called workshop");
        refused(OWN.replace("agent: anna@example.org", "role: agent"), "two grants of role agent in EUR");
    }

    private static Limits limits(int year, String perComplaint, String perDay) {
        return new Limits(LocalDate.of(year, 1, 1), Money.of(perComplaint), Money.of(perDay));
    }

    private static String pseudonym(String subject) {
        return "pseudonym of " + subject;
    }

    private static List<Grant> read(String text) {
        return GrantFiles.of(new Folder.Written("own.yaml", text)).grants(GrantFilesTest::pseudonym);
    }

    private static void refused(String text, String sentence) {
        var refused = assertThrows(Fault.class, () -> read(text));
        assertEquals(sentence, refused.getMessage());
    }
}
