package io.sayonce.proof.fuzz;

/** A name and what it stands for, as both go over the wire: a header, or a parameter of a query. */
record Field(String name, String value) {

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
