package io.sayonce.proof.bench.report;

/** What a figure should be, where somebody said so. */
public sealed interface Target {

    Verdict on(double value);

    /** As it stands in the table. */
    String in(Unit unit);

    static Target atLeast(double bound) {
        return new AtLeast(bound);
    }

    static Target atMost(double bound) {
        return new AtMost(bound);
    }

    static Target none() {
        return new None();
    }

    /** The more, the better. */
    record AtLeast(double bound) implements Target {

        @Override
        public Verdict on(double value) {
            return Verdict.of(value, value >= bound);
        }

        @Override
        public String in(Unit unit) {
            return "≥ " + unit.of(bound);
        }
    }

    /** The less, the better. */
    record AtMost(double bound) implements Target {

        @Override
        public Verdict on(double value) {
            return Verdict.of(value, value <= bound);
        }

        @Override
        public String in(Unit unit) {
            return "≤ " + unit.of(bound);
        }
    }

    /** Only to be known. */
    record None() implements Target {

        @Override
        public Verdict on(double value) {
            return Verdict.NONE;
        }

        @Override
        public String in(Unit unit) {
            return "";
        }
    }
}
