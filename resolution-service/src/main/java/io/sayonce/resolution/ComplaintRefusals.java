package io.sayonce.resolution;

import io.sayonce.kit.core.Refusal;

/** Why nothing more can be offered or promised in a complaint. */
public final class ComplaintRefusals {

    public static final Refusal CLOSED = Refusal.of(
            "complaint-closed",
            409,
            "The complaint is closed, so nothing new can be agreed on in it. Record what is still wrong as a complaint of its own.");

    private ComplaintRefusals() {}
}
