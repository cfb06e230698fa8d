package io.sayonce.kit.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A time that somebody can have meant: from 1970 to 2199. Null is left to {@code @NotNull}. */
@Documented
@Constraint(validatedBy = SensibleInstant.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
public @interface SensibleInstant {

    String message() default "must lie between 1970 and 2199";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides whether an instant is such. */
    final class Rule implements ConstraintValidator<SensibleInstant, Instant> {

        private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

        @Override
        public boolean isValid(Instant value, ConstraintValidatorContext context) {
            return value == null || isSensible(value);
        }

        static boolean isSensible(Instant value) {
            return !value.isBefore(Instant.EPOCH) && value.isBefore(END);
        }
    }
}
