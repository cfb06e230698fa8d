package io.sayonce.resolution.grant;

import java.util.Currency;
import java.util.Map;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.core.Refused;
import io.sayonce.resolution.Money;

/** Why money cannot be set aside for a proposal, and what to do then. */
public final class GrantRefusals {

    public static final Refusal NOT_FOUND = Refusals.notFound("grant");

    private static final String WAY = " Offer what lies inside.";

    public static final Refusal ABOVE_THE_GRANT =
            Refusal.of("above-the-grant", 422, "This may cost more than may be spent." + WAY);

    private GrantRefusals() {}

    /** The limits of a grant, and what would be left of them without this. */
    public static Refusal above(Reservation wanted, Money leftInComplaint, Money leftToday) {
        var detail = "This may cost %s. Of the grant %s there is %s left in this complaint, and %s today."
                .formatted(wanted.value().inWords(), wanted.grant(), leftInComplaint.inWords(), leftToday.inWords());
        return above(detail)
                .with("grant", wanted.grant())
                .with("left", Map.of("inComplaint", member(leftInComplaint), "today", member(leftToday)));
    }

    /** Not even a lead may spend so much in one complaint. */
    public static Refusal aboveAll(Money value) {
        return above("This may cost %s, which is more than any lead may spend.".formatted(value.inWords()));
    }

    /** There is no grant at all for what it costs. */
    public static Refusal without(Currency currency) {
        return above("There is no grant in %s.".formatted(currency));
    }

    /** Whether that is why something failed. */
    public static boolean isAbove(Throwable failure) {
        return failure instanceof Refused refused && refused.refusal().type().equals(ABOVE_THE_GRANT.type());
    }

    private static Refusal above(String detail) {
        return new Refusal(ABOVE_THE_GRANT.type(), ABOVE_THE_GRANT.status(), detail + WAY, Map.of());
    }

    private static Map<String, String> member(Money money) {
        return Map.of(
                "amount",
                money.amount().toPlainString(),
                "currency",
                money.currency().getCurrencyCode());
    }
}
