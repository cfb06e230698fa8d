package io.sayonce.kit.core;

import java.util.List;

/** What a command comes to: facts, perhaps none, or a refusal. */
public sealed interface Decision<S> {

    record Facts<S>(List<Fact<S>> facts) implements Decision<S> {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** Facts that follow from others; one that was told already is not told again. */
    record Following<S>(List<Owed<S>> owed) implements Decision<S> {
        public Following {
            owed = List.copyOf(owed);
        }
    }

    record No<S>(Refusal refusal) implements Decision<S> {}

    static <S> Decision<S> of(List<Fact<S>> facts) {
        return new Facts<>(facts);
    }

    static <S> Decision<S> of(Fact<S> fact) {
        return new Facts<>(List.of(fact));
    }

    static <S> Decision<S> of(Fact<S> first, Fact<S> second) {
        return new Facts<>(List.of(first, second));
    }

    static <S> Decision<S> following(Owed<S> owed) {
        return new Following<>(List.of(owed));
    }

    static <S> Decision<S> no(Refusal refusal) {
        return new No<>(refusal);
    }
}
