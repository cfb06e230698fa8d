package io.sayonce.complaint;

import java.util.UUID;

import io.sayonce.kit.core.Refusal;

/** Why something cannot be done to a complaint. */
public final class ComplaintRefusals {

    public static final Refusal NOT_YOURS = Refusal.of(
            "not-owner",
            403,
            "Only the owner of the complaint or a lead may do this. Ask the owner, or for a hand-off.");

    public static final Refusal NOT_YOUR_TEAM =
            Refusal.of("not-your-team", 403, "Only an agent of the team that owns the complaint can claim it.");

    public static final Refusal ALREADY_OWNED = Refusal.of(
            "already-owned", 409, "An agent answers for this complaint already. Offer a hand-off, or be offered one.");

    public static final Refusal HANDOFF_OPEN = Refusal.of(
            "handoff-open",
            409,
            "A hand-off of this complaint is waiting for an answer. Let it be accepted or returned first.");

    public static final Refusal ALREADY_TAKEN = Refusal.of(
            "responsibility-already-taken", 409, "Responsibility was taken before. The context shows in which words.");

    public static final Refusal ALREADY_SETTLED =
            Refusal.of("already-settled", 409, "The customer has said already that this is settled.");

    public static final Refusal NOT_SETTLED =
            Refusal.of("not-settled", 409, "Only the customer can say that this is settled; close it after that.");

    public static final Refusal OPEN_PROMISE =
            Refusal.of("open-promise", 409, "A promise to the customer is still open. Fulfil it first.");

    public static final Refusal CLOSED = Refusal.of(
            "complaint-closed", 409, "This complaint is closed. Record what is still wrong as a complaint of its own.");

    public static final Refusal NOTHING_AMENDED =
            Refusal.of("nothing-amended", 422, "Name at least one field that is to change, with its new value.");

    private static final Refusal ALREADY_RECORDED = Refusal.of(
            "already-recorded", 409, "A complaint with this external name is recorded already. Go on with that one.");

    private ComplaintRefusals() {}

    /** The other system's name stands for a complaint that is known here. */
    static Refusal alreadyRecorded(UUID complaint) {
        return ALREADY_RECORDED.with("complaint", complaint).with("location", "/v1/complaints/" + complaint);
    }
}
