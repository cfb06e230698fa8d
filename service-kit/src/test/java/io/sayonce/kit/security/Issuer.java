package io.sayonce.kit.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An OIDC issuer as in production, and a service that trusts it and no local staff key. */
public final class Issuer implements QuarkusTestResourceLifecycleManager {

    /** Where tests find the private key; they are loaded by another class loader. */
    static final String KEY = "sayonce.test.issuer.key";

    static final String URL = "sayonce.test.issuer.url";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("1");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var url = "http://localhost:" + server.getAddress().getPort();
            System.setProperty(KEY, key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            System.setProperty(URL, url);
            serve("/.well-known/openid-configuration", """
                    {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token",
                     "authorization_endpoint": "%1$s/authorize"}""".formatted(url));
            serve("/jwks", new JsonWebKeySet(publicOnly(key)).toJson());
            server.start();
            return Map.of(
                    "sayonce.local", "false", "sayonce.staff.public-key", "", "quarkus.oidc.auth-server-url", url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** After the backends, whose local staff key it takes away. */
    @Override
    public int order() {
        return 1;
    }

    private static JsonWebKey publicOnly(EllipticCurveJsonWebKey key) throws JoseException {
        return JsonWebKey.Factory.newJwk(key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    }

    private void serve(String path, String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, request -> {
            request.getResponseHeaders().add("Content-Type", "application/json");
            request.sendResponseHeaders(200, bytes.length);
            request.getResponseBody().write(bytes);
            request.close();
        });
    }
}
