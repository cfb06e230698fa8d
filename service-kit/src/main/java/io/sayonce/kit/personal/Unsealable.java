package io.sayonce.kit.personal;

/** Words cannot be said in a person's name: the person's key is forgotten, or not heard yet. */
public final class Unsealable extends RuntimeException {

    private final Seal.Standing standing;

    Unsealable(Seal.Standing standing) {
        super("words cannot be sealed: their key is " + standing, null, false, false);
        this.standing = standing;
    }

    public Seal.Standing standing() {
        return standing;
    }
}
