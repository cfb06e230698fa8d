package io.sayonce.stack.front;

import java.util.Optional;

import io.sayonce.stack.plan.Service;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** One service behind the front: passes requests on, and answers for it while it is down. */
final class Upstream implements ProxyInterceptor {

    private final Service service;
    private final HttpProxy proxy;

    Upstream(Service service, int port, HttpClient client) {
        this.service = service;
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(port, "127.0.0.1")
                .addInterceptor(this);
    }

    void pass(HttpServerRequest request) {
        proxy.handle(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        Route.of(request.proxiedRequest().path())
                .ifPresent(route -> request.setURI(route.path() + query(request.proxiedRequest())));
        request.headers().remove(HttpHeaders.EXPECT);
        Optional.ofNullable(request.proxiedRequest().authority()).ifPresent(request::setAuthority);
        return context.sendRequest().recover(down -> Future.succeededFuture(down(request)));
    }

    private static String query(HttpServerRequest request) {
        return request.query() == null ? "" : "?" + request.query();
    }

    private ProxyResponse down(ProxyRequest request) {
        var problem = Problem.down(service.module());
        return request.release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Retry-After", Integer.toString(Problem.RETRY_AFTER_SECONDS))
                .setBody(Body.body(Buffer.buffer(problem.json())));
    }
}
