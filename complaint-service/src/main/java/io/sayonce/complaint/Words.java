package io.sayonce.complaint;

/** Whose words a description is in: the customer's own, or those of the category it was filed under. */
public enum Words implements Wire {
    CUSTOMER,
    CATEGORY
}
