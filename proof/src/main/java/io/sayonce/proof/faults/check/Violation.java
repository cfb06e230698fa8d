package io.sayonce.proof.faults.check;

/** Something that must not be, in a sentence. */
public record Violation(Sort sort, String sentence) {

    /** What was promised otherwise. */
    public enum Sort {
        LOST,
        DUPLICATED,
        ORDER,
        STUCK,
        ERROR
    }

    static Violation lost(String sentence, Object... words) {
        return new Violation(Sort.LOST, sentence.formatted(words));
    }

    static Violation duplicated(String sentence, Object... words) {
        return new Violation(Sort.DUPLICATED, sentence.formatted(words));
    }

    static Violation order(String sentence, Object... words) {
        return new Violation(Sort.ORDER, sentence.formatted(words));
    }

    public static Violation stuck(String sentence, Object... words) {
        return new Violation(Sort.STUCK, sentence.formatted(words));
    }

    public static Violation error(String sentence, Object... words) {
        return new Violation(Sort.ERROR, sentence.formatted(words));
    }

    @Override
    public String toString() {
        return sort + ": " + sentence;
    }
}
