package io.sayonce.notification;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.parcel.Parcels;

/** Looks into the tables of the service under test. */
@ApplicationScoped
public class Projection {

    private final Transactions transactions;

    Projection(Transactions transactions) {
        this.transactions = transactions;
    }

    /** How often the sending of a complaint's notices was put off. */
    public int tries(UUID complaint) {
        return number(
                "select cast(coalesce(sum(tries), 0) as bigint) from notice where complaint = '" + complaint + "'");
    }

    /** How many of a complaint's notices are due, or are not. */
    public int notices(UUID complaint, boolean due) {
        return number("select count(*) from notice where complaint = '%s' and due = %s".formatted(complaint, due));
    }

    public int number(String sql) {
        return Parcels.await(transactions.one(statements -> statements.row(sql)))
                .getLong(0)
                .intValue();
    }

    public void run(String sql) {
        Parcels.await(transactions.one(statements -> statements.run(sql)));
    }
}
