package io.sayonce.notification;

import java.util.Optional;

/** Whom a notice went to, or should have gone to, and under which subject. */
public record Envelope(String to, Optional<String> subject) {}
