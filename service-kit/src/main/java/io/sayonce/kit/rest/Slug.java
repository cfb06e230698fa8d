package io.sayonce.kit.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A short key that stands in addresses and programs, e.g. {@code serial-number}. Null is left to {@code @NotNull}. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = Slug.PATTERN)
@Size(max = Slug.MAX)
@ReportAsSingleViolation
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
public @interface Slug {

    int MAX = 60;

    /** Bounded, for a repetition without an end is matched by a recursion without one. */
    String PATTERN = "[a-z0-9]+(-[a-z0-9]+){0,29}";

    String message() default "must be 1 to 60 lower-case letters and digits, with single hyphens between them";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
