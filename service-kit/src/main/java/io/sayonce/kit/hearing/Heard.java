package io.sayonce.kit.hearing;

import io.sayonce.kit.journal.Entry.Position;
import io.sayonce.kit.journal.Headers;

/** A record that is a fact of this system, as it stands in the topic. */
record Heard(Headers headers, String value, Position position) {}
