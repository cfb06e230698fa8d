package io.sayonce.proof.fuzz;

/** What an answer does that it must not. */
record Fault(Rule rule, String detail) {

    /** What holds for every answer. */
    enum Rule {
        ANSWERED("no answer"),
        OURS("5xx"),
        DOCUMENTED("undocumented status"),
        ON_SCHEMA("off schema"),
        PROBLEM("not a problem by RFC 9457"),
        PROMISED_HEADER("a header is missing"),
        REFUSED("accepted, though to be refused"),
        NOT_INJECTED("a header was injected"),
        NOT_REPEATED("a problem repeats what was sent"),
        ALIKE("a retry was answered otherwise"),
        REACHED("an operation was not reached"),
        TOLD("a story went wrong"),
        SEALED("personal words in the open");

        private final String broken;

        Rule(String broken) {
            this.broken = broken;
        }

        /** What is said where it does not hold. */
        String broken() {
            return broken;
        }
    }
}
