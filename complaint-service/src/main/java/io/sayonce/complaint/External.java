package io.sayonce.complaint;

/** The name of a complaint in another system; unique, and finds the complaint again. */
public record External(String system, String id) {}
