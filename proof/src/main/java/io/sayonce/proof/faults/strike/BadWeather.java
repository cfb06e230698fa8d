package io.sayonce.proof.faults.strike;

import io.sayonce.proof.faults.wire.Link;
import io.sayonce.proof.faults.wire.Weather;

/** Two programs do not reach each other as they should. */
public record BadWeather(Link link, Weather weather) implements Fault {

    @Override
    public void begin(Scene scene) {
        scene.wiring().of(link).turn(weather);
    }

    @Override
    public void end(Scene scene) {
        scene.wiring().of(link).turn(new Weather.Fair());
    }
}
