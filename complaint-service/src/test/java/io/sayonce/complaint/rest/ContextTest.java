package io.sayonce.complaint.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.complaint.Complaint;
import io.sayonce.complaint.Given;
import io.sayonce.complaint.hears.Reply;
import io.sayonce.complaint.hears.SolutionChosen;
import io.sayonce.complaint.hears.SolutionCountered;
import io.sayonce.complaint.hears.SolutionDeclined;
import io.sayonce.complaint.hears.SolutionProposed;
import io.sayonce.complaint.rest.ContextView.Desired;
import io.sayonce.complaint.rest.ContextView.Option;
import io.sayonce.complaint.rest.ContextView.ProposalView;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.journal.Folded;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.personal.Seal;
import org.junit.jupiter.api.Test;

import static io.sayonce.complaint.Given.CUSTOMER;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the next person needs to know, so that the customer need not say again what would be right. */
class ContextTest {

    private static final UUID FIRST = Given.id(21);
    private static final UUID SECOND = Given.id(22);
    private static final Instant FRIDAY = Instant.parse("2026-11-27T17:00:00Z");
    private static final List<Option> A_NEW_ONE = List.of(new Option("a", "A new one."));

    @Test
    void a_counter_proposal_and_the_no_to_it_are_told_in_words() {
        var wish = new Reply.Desired(Optional.of("replacement"), Optional.of(FRIDAY));

        var shown = proposals(
                proposed(FIRST, Optional.empty(), Optional.empty()),
                new SolutionCountered(FIRST, Optional.of(wish), said("A green one, please.")),
                proposed(SECOND, Optional.of(FIRST), Optional.of("Green is sold out.")));

        assertEquals(
                List.of(
                        new ProposalView(
                                FIRST,
                                "countered",
                                Optional.empty(),
                                A_NEW_ONE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("A green one, please."),
                                Optional.of(new Desired(Optional.of("replacement"), Optional.of(FRIDAY)))),
                        new ProposalView(
                                SECOND,
                                "proposed",
                                Optional.empty(),
                                A_NEW_ONE,
                                Optional.of(FIRST),
                                Optional.of("Green is sold out."),
                                Optional.empty(),
                                Optional.empty())),
                shown);
    }

    @Test
    void why_it_was_declined_is_told_and_what_was_said_to_a_choice() {
        var shown = proposals(
                proposed(FIRST, Optional.empty(), Optional.empty()),
                new SolutionDeclined(FIRST, Optional.of(said("I do not like grey."))),
                proposed(SECOND, Optional.empty(), Optional.empty()),
                new SolutionChosen(SECOND, "a", Optional.of(said("The new one."))));

        assertEquals(
                List.of(
                        new ProposalView(
                                FIRST,
                                "declined",
                                Optional.empty(),
                                A_NEW_ONE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("I do not like grey."),
                                Optional.empty()),
                        new ProposalView(
                                SECOND,
                                "chosen",
                                Optional.of("a"),
                                A_NEW_ONE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("The new one."),
                                Optional.empty())),
                shown);
    }

    @SafeVarargs
    private static List<ProposalView> proposals(Fact<Complaint>... facts) {
        var complaint = Given.claimed().and(facts).complaint();
        var seal = Seal.without(Seal.Standing.NOT_HEARD);
        var done = new Done<>(new Folded<>(complaint.id(), complaint, List.of(), Given.NOW), List.of(), seal);
        return ContextView.of(done, seal).proposals();
    }

    private static SolutionProposed proposed(UUID id, Optional<UUID> refuses, Optional<String> because) {
        var words = new SolutionProposed.InWords(List.of(new SolutionProposed.Option("a", "A new one.")), because);
        return new SolutionProposed(id, refuses, Personal.of(CUSTOMER, words));
    }

    private static Personal<Reply.InWords> said(String words) {
        return Personal.of(CUSTOMER, new Reply.InWords(words));
    }
}
