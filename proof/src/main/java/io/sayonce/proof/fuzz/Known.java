package io.sayonce.proof.fuzz;

import java.util.Map;
import java.util.Optional;

/**
 * Something that exists, since an answer showed it.
 *
 * @param names its plain members, such as its id
 * @param complaint whose it is; null where it is nobody's
 */
record Known(Map<String, String> names, String complaint) {

    Known {
        names = Map.copyOf(names);
    }

    static Known named(String member, String value, String complaint) {
        return new Known(Map.of(member, value), complaint);
    }

    Optional<String> name(String member) {
        return Optional.ofNullable(names.get(member));
    }
}
