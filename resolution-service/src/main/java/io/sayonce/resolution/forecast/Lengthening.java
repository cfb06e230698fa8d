package io.sayonce.resolution.forecast;

/**
 * The factor by which quotes are longer than the life table says, because too many of the latest were not kept: each miss
 * lengthens, each kept one shortens a little, in such proportion that the factor stands still at the share that is aimed
 * at. This is online quantile tracking as in adaptive conformal inference (Gibbs and Candès, "Adaptive conformal inference
 * under distribution shift", NeurIPS 2021), on the logarithm of the quote as its score (Angelopoulos, Candès and
 * Tibshirani, "Conformal PID control for time series prediction", NeurIPS 2023).
 *
 * <p>A factor and not a higher quantile, because where the times have a long tail a higher quantile is far away, and where
 * they have none it is no help when all get longer. Never below 1: what was kept beyond the share gives no right to
 * break later.
 */
final class Lengthening {

    private static final double STEP = 0.07;
    private static final double MOST = Math.log(1.5);

    /** While so many are under way, what a step does is seen so much later; all of them together move half as far. */
    private static final double STEP_OF_ALL_OPEN = 0.5;

    private final double aim;
    private double log;

    Lengthening(double aim) {
        this.aim = aim;
    }

    double factor() {
        return Math.exp(log);
    }

    void judge(boolean kept, int open) {
        var step = Math.min(STEP, STEP_OF_ALL_OPEN / Math.max(1, open));
        var next = log + step * ((kept ? 0 : 1) - (1 - aim));
        log = Math.max(0, Math.min(MOST, next));
    }
}
