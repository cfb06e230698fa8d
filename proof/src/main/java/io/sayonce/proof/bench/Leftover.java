package io.sayonce.proof.bench;

/** What is left to do of work that has ended. */
interface Leftover {

    Leftover NONE = new Leftover() {
        @Override
        public long much() {
            return 0;
        }

        @Override
        public boolean isGoneSoon() {
            return true;
        }
    };

    long much();

    /** Waits until it is done; whether that is within a second. */
    boolean isGoneSoon();
}
