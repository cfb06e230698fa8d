package io.sayonce.proof.fuzz;

/**
 * A fault, and how it came about.
 *
 * @param where the operation, or what was searched
 * @param spoiled what was wrong with the request; empty where nothing was
 * @param shown the request and its answer
 */
record Finding(Fault fault, String where, String spoiled, String shown) {

    private static final int SHOWN = 600;

    static Finding of(Fault fault, Call call, Outcome outcome) {
        return new Finding(
                fault, call.operation().name(), call.spoiled(), call.curl() + System.lineSeparator() + shown(outcome));
    }

    /** What has the same cause, as far as can be told from outside: the same fault, at one service or place. */
    String group() {
        var place = where.split(" [A-Z]+ /", 2)[0];
        return "%s: %s, %s [%s]".formatted(place, fault.rule().broken(), fault.detail(), Spoiling.kind(spoiled));
    }

    private static String shown(Outcome outcome) {
        if (!(outcome instanceof Outcome.Reply reply)) {
            return outcome.toString();
        }
        var text = reply.status() + " " + reply.header("Content-Type").orElse("") + " " + reply.text();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
