package io.sayonce.kit.journal;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.sayonce.kit.core.Refusal;
import org.jboss.logging.Logger;

/**
 * Says what became of facts and commands: a line in the log with the subject's id and nothing personal, and a count. Only
 * of what is committed.
 */
@ApplicationScoped
public class Witness {

    private static final Logger LOG = Logger.getLogger(Witness.class);

    private final MeterRegistry meters;

    Witness(MeterRegistry meters) {
        this.meters = meters;
    }

    public void told(List<Entry> entries) {
        for (var entry : entries) {
            var headers = entry.headers();
            LOG.infof(
                    "told %s subject=%s version=%d id=%s",
                    headers.type(), entry.subject(), entry.version(), headers.id());
            meters.counter("sayonce.facts.told", "type", headers.type()).increment();
        }
    }

    public void refused(UUID subject, Refusal refusal) {
        LOG.infof("refused %s subject=%s", refusal.type(), subject);
        meters.counter("sayonce.commands.refused", "problem", refusal.type()).increment();
    }

    public void heard(int facts) {
        meters.counter("sayonce.facts.heard").increment(facts);
    }

    public void parked(UUID subject, Throwable broken) {
        LOG.errorf(broken, "parked subject=%s", subject);
        meters.counter("sayonce.stories.parked").increment();
    }

    public void setAside(int partition, long offset, String reason) {
        LOG.warnf("set aside partition=%d offset=%d: %s", partition, offset, reason);
        meters.counter("sayonce.facts.set.aside").increment();
    }
}
