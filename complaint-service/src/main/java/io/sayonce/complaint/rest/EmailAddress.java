package io.sayonce.complaint.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.hibernate.validator.internal.constraintvalidators.bv.EmailValidator;

/** Where mail can be sent to, in at most 254 characters. Null is left to {@code @NotNull}. */
@Documented
@Constraint(validatedBy = EmailAddress.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@interface EmailAddress {

    int MAX = 254;

    String message() default "must be a well-formed email address";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides whether a text is such; the length first, for a long one may take the validator minutes. */
    final class Rule implements ConstraintValidator<EmailAddress, CharSequence> {

        private final EmailValidator syntax = new EmailValidator();

        @Override
        public boolean isValid(CharSequence value, ConstraintValidatorContext context) {
            return value == null || value.length() <= MAX && syntax.isValid(value, context);
        }
    }
}
