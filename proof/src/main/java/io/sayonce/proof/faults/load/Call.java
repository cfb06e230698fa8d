package io.sayonce.proof.faults.load;

import io.sayonce.stack.plan.Service;

/**
 * One request that creates something, however often it has to be sent.
 *
 * @param service whose it is
 * @param key its Idempotency-Key
 */
record Call(Service service, String token, String path, String body, String key) {}
