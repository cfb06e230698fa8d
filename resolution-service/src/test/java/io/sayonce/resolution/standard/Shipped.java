package io.sayonce.resolution.standard;

import io.sayonce.resolution.standard.file.StandardFiles;

/** The standards as they are shipped. */
public final class Shipped {

    private static final Standards STANDARDS = new Standards(new StandardFiles().standards(), "default");

    private Shipped() {}

    public static Standards standards() {
        return STANDARDS;
    }

    static Version version(String standard) {
        return STANDARDS.named(standard).orElseThrow().versions().get(0);
    }
}
