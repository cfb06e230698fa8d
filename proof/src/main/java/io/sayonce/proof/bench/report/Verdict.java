package io.sayonce.proof.bench.report;

/** Whether a figure is what it should be. */
public enum Verdict {
    MET("met"),
    SHORT("short"),
    NONE("—");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** What could not be measured is not judged. */
    static Verdict of(double value, boolean reached) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        return reached ? MET : SHORT;
    }

    public String word() {
        return word;
    }
}
