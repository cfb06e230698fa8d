package io.sayonce.kit.rate;

/**
 * How often somebody may call.
 *
 * @param name what callers know it by
 * @param perSecond requests a second in the long run
 * @param burst requests at once
 */
public record Budget(String name, int perSecond, int burst) {

    public Budget {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("a budget allows at least one request: sayonce.rate." + name);
        }
    }

    /** As the header RateLimit-Policy says it (draft-ietf-httpapi-ratelimit-headers-10): so many in so many seconds. */
    public String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, burst, secondsFor(burst));
    }

    /** How long it takes until so many requests are allowed again; whole seconds, rounded up. */
    int secondsFor(double requests) {
        return (int) Math.ceil(requests / perSecond);
    }
}
