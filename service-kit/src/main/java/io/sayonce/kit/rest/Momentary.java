package io.sayonce.kit.rest;

/**
 * A view that also shows what passes while it is looked at, such as a date that is counted from now. Its version is that of
 * the rest, so that whoever saw it can refer to it a while later; and it is always answered anew, never with 304.
 */
public interface Momentary {

    /** The same without what passes; equal to this where nothing does. */
    Object lasting();
}
