package io.sayonce.resolution.calendar;

import java.time.Duration;
import java.time.Instant;

/** Time as it passes at work: it stands still while nobody is there. */
public interface WorkingTime {

    /** The first instant by which that much working time has passed. */
    Instant after(Instant from, Duration working);

    /** The working time between two instants; zero where the second is not after the first. */
    Duration between(Instant from, Instant to);
}
