package io.sayonce.kit.rest;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.sayonce.kit.core.Refused;

/** Says where a body is not what it has to be. It never repeats a value: what was sent may be personal. */
final class JsonFaults {

    private static final String NUMBER = "must be " + Shapes.of(int.class);

    private JsonFaults() {}

    static Problem of(JsonProcessingException failure) {
        if (failure.getCause() instanceof Refused refused) {
            return Problem.of(refused.refusal());
        }
        if (failure instanceof StreamConstraintsException constraint) {
            return beyond(constraint);
        }
        if (failure instanceof InputCoercionException) {
            return misshaped(List.of(), NUMBER);
        }
        return failure instanceof JsonMappingException mapping ? mapped(mapping) : malformed(failure);
    }

    private static Problem mapped(JsonMappingException mapping) {
        if (mapping.getCause() instanceof InputCoercionException) {
            return misshaped(mapping.getPath(), NUMBER);
        }
        if (mapping.getCause() instanceof JsonProcessingException inner) {
            return of(inner);
        }
        var mismatch = mapping instanceof MismatchedInputException one ? detail(one) : "cannot be used here";
        return misshaped(mapping.getPath(), mismatch);
    }

    private static Problem malformed(JsonProcessingException failure) {
        var location = failure.getLocation();
        return location == null
                ? malformed()
                : malformed().with("line", location.getLineNr()).with("column", location.getColumnNr());
    }

    static Problem malformed() {
        return Problem.of("malformed-json", 400, "The body is not well-formed JSON, or names a field twice.");
    }

    private static Problem beyond(StreamConstraintsException constraint) {
        var tooLarge = constraint.getMessage().contains("Document length");
        return tooLarge
                ? Gate.tooLarge()
                : Problem.of(
                        "malformed-json",
                        400,
                        "The body has too many values, is nested too deeply, or has too long a name or number.");
    }

    private static Problem misshaped(List<Reference> path, String detail) {
        return misshaped(Problem.Fault.at(pointer(path), detail));
    }

    static Problem misshaped(Problem.Fault fault) {
        return Problem.of("malformed-request", 400, "The body does not have the expected shape.", List.of(fault));
    }

    private static String detail(MismatchedInputException mismatch) {
        if (mismatch instanceof UnrecognizedPropertyException unknown) {
            var known =
                    unknown.getKnownPropertyIds().stream().map(Object::toString).sorted();
            return "is not known here; known are " + known.collect(Collectors.joining(", "));
        }
        return mismatch.getTargetType() == null
                ? "does not fit here"
                : "must be " + Shapes.of(mismatch.getTargetType());
    }

    private static String pointer(List<Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(Problem.Fault::step)
                .collect(Collectors.joining());
    }
}
