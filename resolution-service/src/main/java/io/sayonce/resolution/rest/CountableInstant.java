package io.sayonce.resolution.rest;

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

/** A time that deadlines are counted from: from 2000 to 2099. Null is left to {@code @NotNull}. */
@Documented
@Constraint(validatedBy = CountableInstant.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface CountableInstant {

    String message() default "must lie between 2000 and 2099";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides whether an instant is such. */
    final class Rule implements ConstraintValidator<CountableInstant, Instant> {

        private static final Instant BEGIN = Instant.parse("2000-01-01T00:00:00Z");
        private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

        @Override
        public boolean isValid(Instant value, ConstraintValidatorContext context) {
            return value == null || !value.isBefore(BEGIN) && value.isBefore(END);
        }
    }
}
