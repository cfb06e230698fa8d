package io.sayonce.kit.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * Text that a person wrote: not blank, at most {@link #max()} characters (code points), no control characters but line
 * breaks and tabs, no half surrogate pairs, no noncharacters. Null is left to {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = Words.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
public @interface Words {

    int max();

    String message() default "must be 1 to {max} characters of text: not blank, without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides whether a text is such. */
    final class Rule implements ConstraintValidator<Words, CharSequence> {

        private int max;

        @Override
        public void initialize(Words words) {
            max = words.max();
        }

        @Override
        public boolean isValid(CharSequence value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            var text = value.toString();
            return !text.isBlank() && Text.length(text) <= max && Text.isHuman(text);
        }
    }
}
