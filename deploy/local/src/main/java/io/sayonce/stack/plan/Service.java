package io.sayonce.stack.plan;

import java.util.Locale;
import java.util.Set;

/** One of the four services: its name, and the REST roots that are its own. */
public enum Service {
    COMPLAINT("complaints", "customers", "handoffs", "consults", "causes", "surveys"),
    RESOLUTION("proposals", "promises", "grants", "standards", "rules", "progress", "reports"),
    LOYALTY("incentives", "ledger", "recognitions"),
    NOTIFICATION("notices", "preferences", "wording", "webhooks");

    private final Set<String> roots;

    Service(String... roots) {
        this.roots = Set.of(roots);
    }

    /** What its database, its log and its port are called. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its module in the checkout, and what people call it. */
    public String module() {
        return label() + "-service";
    }

    /** Whether {@code /v1/<root>} is its. */
    public boolean owns(String root) {
        return roots.contains(root);
    }
}
