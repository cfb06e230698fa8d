package io.sayonce.complaint;

/** Whose act it was: the customer's by link token, or the customer's own act relayed by a platform. */
public enum By implements Wire {
    CUSTOMER,
    PLATFORM
}
