package io.sayonce.proof.faults.check;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.sayonce.stack.plan.Service;

/**
 * The stories of earlier runs, which had come to their end and to rest.
 *
 * @param left what each journal then held of each complaint, as one text
 * @param found what it holds of them now
 * @param said what was said of them since
 */
public record Rested(Map<Service, Map<UUID, String>> left, Map<Service, Map<UUID, String>> found, List<Told> said) {}
