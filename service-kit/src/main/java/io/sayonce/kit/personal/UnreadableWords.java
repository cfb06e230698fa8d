package io.sayonce.kit.personal;

/** Sealed words that their key does not open: another key, another fact, or tampering. */
public final class UnreadableWords extends RuntimeException {

    UnreadableWords(Throwable cause) {
        super("sealed words cannot be opened with this key", cause);
    }
}
