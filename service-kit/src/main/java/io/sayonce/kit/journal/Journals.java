package io.sayonce.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.idempotency.Retries;
import io.sayonce.kit.personal.Keyring;

/** Opens the journal of a service for its reading. */
@ApplicationScoped
public class Journals {

    private final Transactions transactions;
    private final Keyring keyring;
    private final Retries retries;
    private final Signal signal;
    private final Witness witness;

    Journals(Transactions transactions, Keyring keyring, Retries retries, Signal signal, Witness witness) {
        this.transactions = transactions;
        this.keyring = keyring;
        this.retries = retries;
        this.signal = signal;
        this.witness = witness;
    }

    public <S> Journal<S> of(Reading<S> reading) {
        return new Journal<>(reading, transactions, keyring, retries, signal, witness);
    }

    /** How what is heard is added to the stories of a reading. */
    public <S> Chapter<S> chapterOf(Reading<S> reading) {
        return new Chapter<>(reading);
    }
}
