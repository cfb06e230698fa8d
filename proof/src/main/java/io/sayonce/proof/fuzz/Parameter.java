package io.sayonce.proof.fuzz;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param in {@code path}, {@code query} or {@code header}
 */
record Parameter(String in, String name, boolean required, JsonNode schema) {}
