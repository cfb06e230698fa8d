package io.sayonce.kit.journal;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.sayonce.kit.core.Fact;

/** All the facts that one service says, hears and keeps, by their names on the wire. */
public final class Vocabulary<S> {

    private final String owner;
    private final Map<String, Term<S>> terms = new LinkedHashMap<>();
    private final Map<Class<?>, Term<S>> said = new LinkedHashMap<>();

    private boolean complete;

    private Vocabulary(String owner) {
        this.owner = owner;
    }

    /** The vocabulary of the service that owns e.g. {@code complaint}. */
    public static <S> Vocabulary<S> of(String owner) {
        return new Vocabulary<>(owner);
    }

    /** A fact that this service decides; it also folds it. */
    public Vocabulary<S> says(String name, Class<? extends Fact<S>> body) {
        var term = add(new Term<>(owner, name, 1, Optional.of(body)));
        said.put(body, term);
        return this;
    }

    /** A fact of another service that this one folds. */
    public Vocabulary<S> hears(String from, String name, Class<? extends Fact<S>> body) {
        add(new Term<>(from, name, 1, Optional.of(body)));
        return this;
    }

    /** A fact of another service that belongs to the story here, but decides nothing. */
    public Vocabulary<S> keeps(String from, String name) {
        add(new Term<>(from, name, 1, Optional.empty()));
        return this;
    }

    /** Declares that these are all facts there are: any other type is then unknown, not just of no concern. */
    public Vocabulary<S> andNoOther() {
        complete = true;
        return this;
    }

    public boolean isComplete() {
        return complete;
    }

    public String owner() {
        return owner;
    }

    public String source() {
        return "/" + owner + "-service";
    }

    public Collection<Term<S>> terms() {
        return Collections.unmodifiableCollection(terms.values());
    }

    public Optional<Term<S>> named(String name) {
        return Optional.ofNullable(terms.get(name));
    }

    Term<S> of(Fact<S> fact) {
        var term = said.get(fact.getClass());
        if (term == null) {
            throw new IllegalArgumentException(fact.getClass().getSimpleName() + " is no fact that " + owner + " says");
        }
        return term;
    }

    private Term<S> add(Term<S> term) {
        if (terms.put(term.name(), term) != null) {
            throw new IllegalArgumentException(term.name() + " is declared twice");
        }
        return term;
    }
}
