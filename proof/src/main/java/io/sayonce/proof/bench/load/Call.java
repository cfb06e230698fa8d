package io.sayonce.proof.bench.load;

import java.util.Optional;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * One request, prepared as far as it can be.
 *
 * @param key by which it is recognised when it is made again; a request that only reads has none
 */
public record Call(HttpMethod method, String path, String token, Optional<String> key, Buffer body) {

    public static Call post(String path, String token, String key, String body) {
        return new Call(HttpMethod.POST, path, token, Optional.of(key), Buffer.buffer(body));
    }

    public static Call get(String path, String token) {
        return new Call(HttpMethod.GET, path, token, Optional.empty(), Buffer.buffer());
    }
}
