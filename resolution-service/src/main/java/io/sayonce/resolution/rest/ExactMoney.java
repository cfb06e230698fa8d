package io.sayonce.resolution.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import io.sayonce.resolution.Money;

/** Money that can be paid: in a currency that there is, with no more decimals than it has. */
@Documented
@Constraint(validatedBy = ExactMoney.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface ExactMoney {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides whether money is such; what cannot be read at all is said of the fields. */
    final class Rule implements ConstraintValidator<ExactMoney, MoneyForm> {

        @Override
        public boolean isValid(MoneyForm money, ConstraintValidatorContext context) {
            if (money.currency() == null) {
                return true;
            }
            var currency = currency(money.currency());
            if (currency.isEmpty()) {
                return fault(context, "currency", "must be a currency by ISO 4217, e.g. EUR");
            }
            return amount(money.amount())
                            .map(amount -> Money.fits(amount, currency.get()))
                            .orElse(true)
                    || fault(context, "amount", "has more decimals than its currency");
        }

        private static boolean fault(ConstraintValidatorContext context, String field, String fault) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault)
                    .addPropertyNode(field)
                    .addConstraintViolation();
            return false;
        }

        private static Optional<Currency> currency(String code) {
            return Currency.getAvailableCurrencies().stream()
                    .filter(one -> one.getCurrencyCode().equals(code) && one.getDefaultFractionDigits() >= 0)
                    .findFirst();
        }

        private static Optional<BigDecimal> amount(String text) {
            return Optional.ofNullable(text)
                    .filter(written -> written.matches(Money.AMOUNT))
                    .map(BigDecimal::new);
        }
    }
}
