package io.sayonce.resolution.grant.file;

import java.util.List;
import java.util.function.UnaryOperator;

import io.sayonce.kit.security.Role;
import io.sayonce.resolution.file.Fault;
import io.sayonce.resolution.grant.Grant;
import io.sayonce.resolution.grant.Holder;
import io.sayonce.resolution.grant.Limits;

/**
 * A grant as it is written.
 *
 * @param role {@code agent} or {@code lead}; or else
 * @param agent one of them, by the {@code sub} of their token
 */
record GrantEntry(String name, String role, String agent, String zone, List<LimitsEntry> limits) {

    private static final List<Role> PROPOSING = List.of(Role.AGENT, Role.LEAD);

    Grant toGrant(UnaryOperator<String> pseudonyms) {
        Fault.slug("name", name);
        return Fault.in("grant " + name, () -> new Grant(name, toHolder(pseudonyms), Fault.zone(zone), toLimits()));
    }

    private Holder toHolder(UnaryOperator<String> pseudonyms) {
        if ((role == null) == (agent == null)) {
            throw Fault.because("name either the role or the agent that it is given to");
        }
        return role == null
                ? new Holder.Person(pseudonyms.apply(Fault.words("agent", agent)))
                : new Holder.Everybody(toRole());
    }

    private Role toRole() {
        return PROPOSING.stream()
                .filter(one -> one.claim().equals(role))
                .findFirst()
                .orElseThrow(() -> Fault.because("the role \"%s\" does not propose anything".formatted(role)));
    }

    private List<Limits> toLimits() {
        var all =
                Fault.some("limits", limits).stream().map(LimitsEntry::toLimits).toList();
        Fault.mustDiffer("limits are effective from", all, Limits::effectiveFrom);
        return all;
    }
}
