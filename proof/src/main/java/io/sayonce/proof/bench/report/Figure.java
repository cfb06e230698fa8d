package io.sayonce.proof.bench.report;

/** One thing that one round measured; not a number where it could not be measured here. */
public record Figure(String name, double value, Unit unit, Target target) {

    /** Only to be known. */
    public static Figure of(String name, double value, Unit unit) {
        return new Figure(name, value, unit, Target.none());
    }

    public Figure atLeast(double bound) {
        return new Figure(name, value, unit, Target.atLeast(bound));
    }

    public Figure atMost(double bound) {
        return new Figure(name, value, unit, Target.atMost(bound));
    }

    @Override
    public String toString() {
        return name + " " + unit.of(value);
    }
}
