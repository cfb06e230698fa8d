package io.sayonce.resolution.grant;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.core.Refused;
import io.sayonce.kit.database.DatabaseClock;
import io.sayonce.kit.database.Keyset;
import io.sayonce.kit.database.Statements;
import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.journal.Change.Done;
import io.sayonce.resolution.Money;
import io.sayonce.resolution.Resolution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/** What was set aside and spent under the grants, over all complaints. */
@ApplicationScoped
public class GrantUses {

    /** Comes after every use; the latest are listed first. */
    public static final UUID LAST = new UUID(-1, -1);

    /** Whoever wants money of the same person's same day waits here until the one before has it for good, or not. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended($1, 0))";

    private static final String USED = """
            select coalesce(sum(counts), 0) from grant_use
            where agent = $1 and day = $2 and currency = $3""";

    private final Transactions transactions;
    private final Grants grants;

    GrantUses(Transactions transactions, Grants grants) {
        this.transactions = transactions;
        this.grants = grants;
    }

    /**
     * Which uses are looked for.
     *
     * @param agent only those of one person
     * @param day only those that count on one day
     */
    public record Wanted(String grant, Optional<String> agent, Optional<LocalDate> day, UUID before) {}

    /** What was taken of the limits under a grant on this day, and what is left. */
    public record Today(String grant, LocalDate day, Money used, Money left) {}

    /** Refuses what is above the grant that it is set aside under; the rows of what is set aside are written by then. */
    public Uni<Void> claim(Statements statements, Done<Resolution> done) {
        return done.facts().stream()
                .filter(Reserving.class::isInstance)
                .map(fact -> ((Reserving) fact).reserved())
                .flatMap(Optional::stream)
                .findFirst()
                .map(wanted -> claim(statements, wanted, done.state().ledger()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** What somebody has of each grant today that counts for them. */
    public Uni<List<Today>> today(Empowerment empowerment) {
        return transactions.one(statements -> DatabaseClock.now(statements)
                .chain(now -> Multi.createFrom()
                        .iterable(empowerment.effective(now))
                        .onItem()
                        .transformToUniAndConcatenate(
                                grant -> today(statements, empowerment.agent(), grant, grant.day(now)))
                        .collect()
                        .asList()));
    }

    /** The latest first. */
    public Uni<List<GrantUseRow>> find(Wanted wanted, int limit) {
        var list = Keyset.backwards(GrantUseRow.class, "proposal")
                .where("grant", Optional.of(wanted.grant()))
                .where("agent", wanted.agent())
                .where("day", wanted.day())
                .after(wanted.before());
        return transactions.read(session -> list.read(session, limit));
    }

    private static Uni<Today> today(Statements statements, String agent, Grant grant, LocalDate day) {
        var limits = grant.on(day).orElseThrow();
        return used(statements, agent, day, grant.currency())
                .map(used -> new Today(grant.name(), day, used, limits.perDay().less(used)));
    }

    private Uni<Void> claim(Statements statements, Reservation wanted, Ledger ledger) {
        var currency = wanted.value().currency();
        var limits = grants.named(wanted.grant())
                .flatMap(grant -> grant.on(wanted.day()))
                .orElseThrow();
        return oneAtATime(statements, wanted)
                .chain(() -> used(statements, wanted.agent(), wanted.day(), currency))
                .invoke(onDay -> limits.refusal(wanted, ledger.used(currency), onDay)
                        .ifPresent(no -> {
                            throw new Refused(no);
                        }))
                .replaceWithVoid();
    }

    private static Uni<Row> oneAtATime(Statements statements, Reservation wanted) {
        return statements.row(ONE_AT_A_TIME, "grant " + wanted.agent() + " " + wanted.day());
    }

    private static Uni<Money> used(Statements statements, String agent, LocalDate day, Currency currency) {
        return statements
                .row(USED, agent, day, currency.getCurrencyCode())
                .map(row -> new Money(row.getBigDecimal(0), currency));
    }
}
