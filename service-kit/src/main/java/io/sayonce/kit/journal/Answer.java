package io.sayonce.kit.journal;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a caller is told after a change; kept with the idempotency key, so that a retry is told the same.
 *
 * @param status HTTP status
 * @param location of what was made
 * @param etag version of what the body shows
 * @param body JSON
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Answer(int status, Optional<String> location, Optional<String> etag, JsonNode body) {}
