package io.sayonce.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Fact;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Told;
import io.sayonce.kit.personal.Personal;

/** Complaints as tests of the pure core tell them: given facts, when a command, then facts or a refusal. */
public record Given(Complaint complaint, Instant now) {

    public static final UUID COMPLAINT = id(1);
    public static final UUID CUSTOMER = id(2);
    public static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    public static final Staff ANNA = new Staff("anna-p", Optional.of("front-desk"), "Anna", false);
    public static final Staff BEN = new Staff("ben-p", Optional.of("repairs"), "Ben", false);
    public static final Staff LEAD = new Staff("lea-p", Optional.of("front-desk"), "Lea", true);

    public static UUID id(int number) {
        return UUID.fromString("01890000-0000-7000-8000-%012d".formatted(number));
    }

    public static Given nothing() {
        return new Given(Complaint.blank(COMPLAINT), NOW);
    }

    /** Recorded by phone, owned by the front desk; the serial number was given at once. */
    public static Given recorded() {
        return nothing()
                .and(recording(), assigned(Owner.team("front-desk"), OwnerAssigned.Because.RECORDED, "front-desk"));
    }

    /** And claimed by Anna. */
    public static Given claimed() {
        return recorded().and(assigned(ANNA.asOwner(), OwnerAssigned.Because.CLAIMED, "Anna"));
    }

    public static ComplaintRecorded recording() {
        var said = new Said(
                "A part broke in my gizmo.",
                Optional.of("Robin Example"),
                Optional.of("robin@example.org"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("serial-number", "GZ-1"));
        return new ComplaintRecorded(
                CUSTOMER,
                Channel.PHONE,
                Optional.empty(),
                Optional.of("gizmo"),
                Words.CUSTOMER,
                Optional.empty(),
                "en",
                List.of("serial-number"),
                Personal.of(CUSTOMER, said));
    }

    public static OwnerAssigned assigned(Owner owner, OwnerAssigned.Because because, String name) {
        return new OwnerAssigned(owner, because, Personal.of(CUSTOMER, new OwnerAssigned.Named(name)));
    }

    @SafeVarargs
    public final Given and(Fact<Complaint>... facts) {
        var told = complaint;
        for (var fact : facts) {
            told = fact.applyTo(told, Told.of(id(fact.hashCode() & 0xFFFF), now, "agent:test"));
        }
        return new Given(told, now);
    }

    public Given at(Instant later) {
        return new Given(complaint, later);
    }

    public List<Fact<Complaint>> when(Command<Complaint> command) {
        return ((Decision.Facts<Complaint>) decide(command)).facts();
    }

    public Refusal refused(Command<Complaint> command) {
        return ((Decision.No<Complaint>) decide(command)).refusal();
    }

    private Decision<Complaint> decide(Command<Complaint> command) {
        return command.decide(complaint, new Moment(now, () -> id(99)));
    }
}
