package io.sayonce.resolution.grant;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.sayonce.kit.core.Refusal;
import io.sayonce.kit.security.Caller;
import io.sayonce.kit.security.Pseudonyms;
import io.sayonce.kit.security.Role;
import io.sayonce.resolution.Money;
import io.sayonce.resolution.grant.file.GrantFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The grants that there are. They do not change while a service runs. */
@Startup
@Singleton
public final class Grants {

    private final List<Grant> all;

    @Inject
    Grants(@ConfigProperty(name = "sayonce.grants.folder") Optional<Path> folder, Pseudonyms pseudonyms) {
        this(folder.map(GrantFiles::in).orElseGet(GrantFiles::shipped).grants(pseudonyms::of));
    }

    public Grants(Collection<Grant> grants) {
        all = grants.stream().sorted(Comparator.comparing(Grant::name)).toList();
    }

    /** In the order of their names. */
    public List<Grant> all() {
        return all;
    }

    public Optional<Grant> named(String name) {
        return all.stream().filter(grant -> grant.name().equals(name)).findFirst();
    }

    /** Those that somebody holds, their own before those of their role. */
    public Empowerment of(Caller caller) {
        return of(caller.role(), caller.pseudonym());
    }

    /** Those that a lead holds. */
    public Empowerment ofLead(String pseudonym) {
        return of(Role.LEAD, pseudonym);
    }

    /** Why no lead at all could agree to so much, if so. */
    public Optional<Refusal> refusalToLeads(Money value, Instant now) {
        var enough = all.stream()
                .filter(grant -> grant.currency().equals(value.currency()))
                .filter(grant -> !grant.holder().equals(new Holder.Everybody(Role.AGENT)))
                .flatMap(grant -> grant.on(grant.day(now)).stream())
                .anyMatch(limits -> !value.isMoreThan(limits.perComplaint()));
        return enough ? Optional.empty() : Optional.of(GrantRefusals.aboveAll(value));
    }

    private Empowerment of(Role role, String pseudonym) {
        var held = all.stream()
                .filter(grant -> grant.holder().is(role, pseudonym))
                .sorted(Comparator.comparing(grant -> grant.holder() instanceof Holder.Everybody))
                .toList();
        return new Empowerment(pseudonym, held);
    }
}
