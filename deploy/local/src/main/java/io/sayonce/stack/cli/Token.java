package io.sayonce.stack.cli;

import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.keys.Tokens;
import io.sayonce.stack.plan.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        description = "Print a token: for 12 hours for staff, for 30 days for a customer's one complaint.",
        footer = {
            "",
            "  ./sayonce token agent --name anna --team front-desk",
            "  ./sayonce token platform --name call-center",
            "  ./sayonce token customer --complaint ID --customer ID"
        })
final class Token implements Callable<Integer> {

    enum Role {
        agent,
        lead,
        platform,
        analyst,
        operator,
        customer
    }

    @Parameters(paramLabel = "ROLE", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Role role;

    @Option(names = "--name", description = "Whose it is; needed for all but customers.")
    private String name;

    @Option(names = "--team", description = "Whose colleague that is (for agents and leads: front-desk by default).")
    private String team;

    @Option(names = "--complaint", description = "The only complaint that a customer's token opens.")
    private UUID complaint;

    @Option(names = "--customer", description = "The customer whose complaint that is.")
    private UUID customer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        System.out.println(role == Role.customer ? link() : staff());
        return 0;
    }

    private String link() {
        demand(complaint != null && customer != null, "A customer's token needs --complaint and --customer.");
        return tokens(Place.here()).link(complaint.toString(), customer.toString());
    }

    private String staff() {
        demand(name != null && !name.isBlank(), "A token for %s needs --name.".formatted(role));
        var colleague = role == Role.agent || role == Role.lead;
        return tokens(Place.here()).staff(role.name(), name, team == null && colleague ? "front-desk" : team);
    }

    private void demand(boolean met, String otherwise) {
        if (!met) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    static Tokens tokens(Place place) {
        var keys = place.keys();
        if (!Files.exists(keys)) {
            throw new Trouble("There are no keys yet: ./sayonce up makes them.");
        }
        return new Tokens(Keys.in(keys));
    }
}
