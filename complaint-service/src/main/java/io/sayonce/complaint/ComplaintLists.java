package io.sayonce.complaint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.rest.Cursor;
import io.smallrye.mutiny.Uni;

/** Finds complaints, hand-offs and consults by what their rows say, the oldest first. */
@ApplicationScoped
public class ComplaintLists {

    private final Transactions transactions;

    ComplaintLists(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What a complaint is looked for by; whatever is empty is not asked for.
     *
     * @param owner e.g. {@code team:front-desk} or {@code agent:<pseudonym>}
     */
    public record Wanted(
            Optional<String> owner, Optional<String> state, Optional<External> external, Optional<UUID> customer) {}

    public Uni<List<ComplaintRow>> complaints(Wanted wanted, Optional<Cursor> after, int rows) {
        var by = new LinkedHashMap<String, Object>();
        wanted.owner().ifPresent(owner -> by.put("owner", owner));
        wanted.state().ifPresent(state -> by.put("state", state));
        wanted.customer().ifPresent(customer -> by.put("customer", customer));
        wanted.external().ifPresent(external -> {
            by.put("externalSystem", external.system());
            by.put("externalId", external.id());
        });
        return find(ComplaintRow.class, by, after, rows);
    }

    public Uni<List<HandoffRow>> handoffs(
            Optional<String> receiver, Optional<String> state, Optional<Cursor> after, int rows) {
        var by = new LinkedHashMap<String, Object>();
        receiver.ifPresent(owner -> by.put("receiver", owner));
        state.ifPresent(found -> by.put("state", found));
        return find(HandoffRow.class, by, after, rows);
    }

    /** @param receiver who was asked; those of any colleague are found without */
    public Uni<List<ConsultRow>> consults(
            Optional<String> receiver, Optional<String> state, Optional<Cursor> after, int rows) {
        var by = new LinkedHashMap<String, Object>();
        receiver.ifPresent(owner -> by.put("receiver", owner));
        state.ifPresent(found -> by.put("state", found));
        return find(ConsultRow.class, by, after, rows);
    }

    /** The complaint that a hand-off is of, if there is such a hand-off. */
    public Uni<Optional<UUID>> ofHandoff(UUID handoff) {
        return find(HandoffRow.class, Map.of("id", handoff), Optional.empty(), 1)
                .map(found -> found.stream().findFirst().map(row -> row.complaint));
    }

    /** The complaint that a consult is about, if there is such a consult. */
    public Uni<Optional<UUID>> ofConsult(UUID consult) {
        return find(ConsultRow.class, Map.of("id", consult), Optional.empty(), 1)
                .map(found -> found.stream().findFirst().map(row -> row.complaint));
    }

    private <R> Uni<List<R>> find(Class<R> row, Map<String, Object> by, Optional<Cursor> after, int rows) {
        var conditions = new ArrayList<String>();
        by.keySet().forEach(field -> conditions.add(field + " = :" + field));
        after.ifPresent(cursor -> conditions.add("id > :after"));
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return transactions.read(session -> {
            var query = session.createSelectionQuery("from " + row.getSimpleName() + where + " order by id", row);
            by.forEach(query::setParameter);
            after.ifPresent(cursor -> query.setParameter("after", cursor.uuid(0)));
            return query.setMaxResults(rows).getResultList();
        });
    }
}
