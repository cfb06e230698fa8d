package io.sayonce.kit.rest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.kit.idempotency.RetryRefusals;
import io.sayonce.kit.journal.JournalRefusals;
import io.sayonce.kit.rest.Problem.Fault;

/** One example of each problem that any operation can be answered with, for the API's description. */
public final class CommonProblems {

    private static final ETag CURRENT = new ETag("mbQ59Ecvk9ZNZ9tIQCLlMQ");

    private CommonProblems() {}

    public static Map<Integer, List<Problem>> byStatus() {
        return Stream.of(ofRequest(), ofValues(), ofHttp(), ofRetries(), ofConditions())
                .flatMap(all -> all)
                .collect(Collectors.groupingBy(Problem::status));
    }

    private static Stream<Problem> ofRequest() {
        var unknown = Fault.at("/options/0/txt", "is not known here; known are remedy, text");
        return Stream.of(
                JsonFaults.misshaped(unknown),
                JsonFaults.malformed().with("line", 1).with("column", 12),
                Problem.of(RequestRefusals.BAD_CURSOR));
    }

    private static Stream<Problem> ofValues() {
        var faults = List.of(
                Fault.at("/options/0/text", "must not be null"),
                Fault.of("limit", "must be less than or equal to 200"));
        return Stream.of(Violations.problem(faults));
    }

    private static Stream<Problem> ofHttp() {
        return Stream.concat(
                Stream.of(401, 403, 404, 406, 413, 414, 415, 431).map(Statuses::problem),
                Stream.of(Problem.of(RequestRefusals.tooMany(1))));
    }

    private static Stream<Problem> ofRetries() {
        return Stream.of(
                        RetryRefusals.KEY_MISSING,
                        RetryRefusals.KEY_REUSED,
                        RetryRefusals.IN_FLIGHT,
                        JournalRefusals.BUSY)
                .map(Problem::of);
    }

    private static Stream<Problem> ofConditions() {
        return Stream.of(RequestRefusals.preconditionRequired(CURRENT), RequestRefusals.stale(CURRENT))
                .map(Problem::of);
    }
}
