package io.sayonce.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.grant.Empowerment;
import io.sayonce.resolution.grant.Grant;
import io.sayonce.resolution.grant.Holder;
import io.sayonce.resolution.grant.Limits;
import io.sayonce.resolution.hears.ComplaintRecorded;
import io.sayonce.resolution.hears.OwnerAssigned;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * A story told fact by fact in a test, with no framework around: given what was told, when somebody wants something, then
 * these facts or this refusal.
 */
public record Story(Resolution resolution, Instant now) {

    public static final UUID COMPLAINT = id(1);
    public static final UUID CUSTOMER = id(2);
    public static final Owner ANNA = new Owner(Owner.Kind.AGENT, "VooiqEWrLfZ2fa4OM7HJjA");
    public static final Owner FRONT_DESK = new Owner(Owner.Kind.TEAM, "front-desk");
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    /** What Anna may spend without asking. */
    public static final Empowerment ANNAS = new Empowerment(
            ANNA.id(),
            List.of(new Grant(
                    "front-line",
                    new Holder.Everybody(Role.AGENT),
                    ZoneId.of("Europe/London"),
                    List.of(new Limits(LocalDate.EPOCH, Money.of("250.00 EUR"), Money.of("1000.00 EUR"))))));

    /** A complaint that was recorded and is owned by Anna, at noon. */
    public static Story begun() {
        return new Story(Resolution.blank(COMPLAINT), NOON)
                .told(
                        new ComplaintRecorded(CUSTOMER, Optional.empty()),
                        new OwnerAssigned(ANNA, OwnerAssigned.Because.RECORDED));
    }

    public static UUID id(long number) {
        return new UUID(0x7000L, 0x8000000000000000L | number);
    }

    public static <T> Personal<T> said(T words) {
        return Personal.of(CUSTOMER, words);
    }

    public Story at(Instant later) {
        return new Story(resolution, later);
    }

    @SafeVarargs
    public final Story told(Fact<Resolution>... facts) {
        var after = resolution;
        for (var fact : facts) {
            after = fact.applyTo(after, Told.of(factId(fact), now, "test"));
        }
        return new Story(after, now);
    }

    public List<Fact<Resolution>> decides(Command<Resolution> command) {
        if (decide(command) instanceof Decision.Facts<Resolution> decided) {
            return decided.facts();
        }
        throw new AssertionError("refused: " + decide(command));
    }

    public void refuses(Command<Resolution> command, Refusal refusal) {
        assertEquals(Decision.no(refusal), decide(command));
    }

    /** A fact told here has an id of its own, which is always the same. */
    public static UUID factId(Fact<Resolution> fact) {
        return UUID.nameUUIDFromBytes(fact.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** New ids are 101, 102 and so on. */
    private Decision<Resolution> decide(Command<Resolution> command) {
        var ids = new AtomicLong(100);
        return command.decide(resolution, new Moment(now, () -> id(ids.incrementAndGet())));
    }
}
