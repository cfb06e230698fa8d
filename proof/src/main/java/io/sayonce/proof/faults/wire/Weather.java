package io.sayonce.proof.faults.wire;

import java.time.Duration;

/** What becomes of what two programs send each other. */
public sealed interface Weather {

    /** It arrives. */
    record Fair() implements Weather {}

    /** It arrives later, in order. */
    record Slow(Duration by) implements Weather {}

    /** Connections break, and nobody gets a new one. */
    record Cut() implements Weather {}

    /** Nothing arrives, and nobody is told; what was sent arrives when the weather is fair again. */
    record Silent() implements Weather {}

    /** Questions arrive, answers do not: who asks cannot know what was done. */
    record Unanswered() implements Weather {}
}
