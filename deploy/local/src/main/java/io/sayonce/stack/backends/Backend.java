package io.sayonce.stack.backends;

/** Something real that services stand on, and that a test can take away from under them. */
public interface Backend {

    /** Starts it, or does nothing where it runs; returns when it answers. Its data are those of the last time. */
    void start();

    /** Stops it in good order. */
    void stop();

    /** What a power cut does: it is gone at once. */
    void kill();

    /** It is there, and answers nobody, until {@link #resume()}. */
    void pause();

    void resume();
}
