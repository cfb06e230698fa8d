package io.sayonce.proof.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

import io.sayonce.proof.Site;
import io.sayonce.proof.bench.load.Call;
import io.sayonce.proof.bench.load.Calls;
import io.sayonce.proof.bench.load.Generator;
import io.sayonce.proof.bench.load.Load;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.keys.Tokens;
import io.sayonce.stack.plan.Service;
import org.HdrHistogram.Histogram;

/** Complaints that are claimed, which is one fact each, and how long that fact was on its way from its commit. */
final class Claims implements AutoCloseable {

    private static final int RECORDED_PER_SECOND = 500;
    private static final int CLAIMED_PER_SECOND = 500;
    private static final Duration WARMING = Duration.ofSeconds(4);
    private static final int DIGITS = 3;

    /** A row of this table is written in the fact's own transaction and never again. */
    private static final String COMMITS = """
            select key, cast(extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000 as bigint)
            from idempotency where key like 'claim-%'
            """;

    private final Site site;
    private final Generator generator;
    private final String agent;
    private final Arrivals arrivals;
    private final ConcurrentLinkedQueue<String> unclaimed = new ConcurrentLinkedQueue<>();
    private final Map<String, String> claimed = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong();
    private final Calls recording;
    private final Calls claiming;

    Claims(Site site, Generator generator) {
        this.site = site;
        this.generator = generator;
        this.agent = new Tokens(site.keys()).staff("agent", "anna", "front-desk");
        this.arrivals = Arrivals.listen(site.bootstrapServers());
        var port = site.ports().of(Service.COMPLAINT);
        this.recording = new Calls(
                generator.vertx(),
                port,
                Callers.of(site)::record,
                (any, answer) -> unclaimed.add(answer.getHeader("Location").replaceAll(".*/", "")));
        this.claiming = new Calls(generator.vertx(), port, any -> claim());
    }

    void warm() {
        Warm.up(generator, recording, RECORDED_PER_SECOND, () -> Settled.await(site, Service.COMPLAINT));
        Warm.up(CLAIMED_PER_SECOND, rate -> at((int) rate, WARMING).claims());
    }

    /**
     * Claims that were made, and their facts.
     *
     * @param micros how long each fact was on its way
     */
    record Told(Load claims, Histogram micros) {

        double millis(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    Told at(int rate, Duration length) {
        record(rate * length.toSeconds());
        claimed.clear();
        var claims = generator.offer(rate, length, claiming);
        Bench.say("  claims: " + claims);
        Settled.await(site, Service.COMPLAINT);
        return new Told(claims, onTheWay());
    }

    @Override
    public void close() {
        arrivals.close();
    }

    /** Complaints enough for so many claims; some may not be recorded where the machine has other things to do. */
    private void record(long many) {
        var length = Duration.ofSeconds(1 + many / RECORDED_PER_SECOND);
        Ready.when("%,d complaints are recorded".formatted(many), () -> {
            if (unclaimed.size() < many) {
                Bench.say("  recorded first: " + generator.offer(RECORDED_PER_SECOND, length, recording));
            }
            return unclaimed.size() >= many;
        });
        Settled.await(site, Service.COMPLAINT);
    }

    private Call claim() {
        var complaint = unclaimed.remove();
        var key = "claim-" + number.getAndIncrement();
        claimed.put(key, complaint);
        return Call.post("/v1/complaints/%s/claim".formatted(complaint), agent, key, "{}");
    }

    private Histogram onTheWay() {
        var micros = new Histogram(DIGITS);
        try (var connection = site.database(Service.COMPLAINT).connect();
                var statement = connection.createStatement();
                var commits = statement.executeQuery(COMMITS)) {
            while (commits.next()) {
                var complaint = claimed.get(commits.getString(1));
                if (complaint != null) {
                    micros.recordValue(Math.max(0, arrivals.of(complaint) - commits.getLong(2)));
                }
            }
            return micros;
        } catch (SQLException e) {
            throw new Trouble("The database did not tell its commits: " + e.getMessage(), e);
        }
    }
}
