package io.sayonce.kit.journal;

import java.util.Map;

/** An envelope that has been read whole. */
final class ReadHeaders extends Headers {

    private final Map<String, String> all;

    ReadHeaders(Map<String, String> all) {
        this.all = Map.copyOf(all);
    }

    @Override
    public Map<String, String> all() {
        return all;
    }
}
