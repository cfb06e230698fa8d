package io.sayonce.proof.bench;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import io.sayonce.proof.bench.report.Figure;

/** Measuring the same several times: at which pace, and who hears of the figures of each round as soon as it is over. */
record Rounds(Pace pace, Consumer<List<Figure>> heard) {

    void each(Function<Pace, List<Figure>> round) {
        for (var number = 0; number < pace.rounds(); number++) {
            heard.accept(round.apply(pace));
        }
    }
}
