package io.sayonce.kit.rest;

import java.util.Optional;

import io.sayonce.kit.journal.Change.Retry;
import io.sayonce.kit.security.Caller;

/** A caller's request as a journal needs it: who wants something, and how a repetition is recognised. */
public record Request(Caller caller, Optional<Retry> retry) {}
