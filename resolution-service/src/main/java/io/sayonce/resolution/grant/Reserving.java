package io.sayonce.resolution.grant;

import java.util.Optional;

/** A fact that may set money aside. Where it does, there has to be enough of it. */
public interface Reserving {

    Optional<Reservation> reserved();
}
