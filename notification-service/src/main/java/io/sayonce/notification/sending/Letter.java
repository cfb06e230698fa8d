package io.sayonce.notification.sending;

/** A notice in words, twice: plain and as HTML. */
public record Letter(String subject, String text, String html) {}
