package io.sayonce.stack;

/** Something that went wrong and that its reader can act on; the message is a sentence for a person. */
public final class Trouble extends RuntimeException {

    public Trouble(String sentence) {
        super(sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
