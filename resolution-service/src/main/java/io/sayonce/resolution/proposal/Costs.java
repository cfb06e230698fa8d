package io.sayonce.resolution.proposal;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.core.Refusals;
import io.sayonce.resolution.Money;

/**
 * What the options of a proposal cost us. Which of them the customer takes is open, so it may come to as much as the
 * dearest.
 *
 * @param each by option, where it costs anything
 */
record Costs(List<Optional<Money>> each) {

    /** Why they cannot be compared, if so. */
    Optional<Refusal> refusal() {
        var currency =
                each.stream().flatMap(Optional::stream).map(Money::currency).findFirst();
        return currency.flatMap(one -> IntStream.range(0, each.size())
                .filter(option -> isInAnother(one, option))
                .mapToObj(option -> Refusals.invalidValue(
                        "/options/%d/cost/currency".formatted(option),
                        "must be the currency of the other options, " + one))
                .findFirst());
    }

    /** Empty where none costs anything. */
    Optional<Money> highest() {
        return each.stream()
                .flatMap(Optional::stream)
                .filter(money -> !money.costsNothing())
                .reduce((one, other) -> one.isMoreThan(other) ? one : other);
    }

    private boolean isInAnother(Currency currency, int option) {
        return each.get(option)
                .filter(money -> !money.currency().equals(currency))
                .isPresent();
    }
}
