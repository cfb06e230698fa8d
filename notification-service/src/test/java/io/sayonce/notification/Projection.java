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
    int tries(UUID complaint) {
        return number(
                "select cast(coalesce(sum(tries), 0) as bigint) from notice where complaint = '" + complaint + "'");
    }

    int number(String sql) {
        return Parcels.await(transactions.run(
                        session -> session.createNativeQuery(sql, Long.class).getSingleResult()))
                .intValue();
    }

    void run(String sql) {
        Parcels.await(transactions.run(session -> session.createNativeQuery(sql).executeUpdate()));
    }
}
