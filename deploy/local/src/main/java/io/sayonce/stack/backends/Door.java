package io.sayonce.stack.backends;

/**
 * One more way into a broker. Clients follow the address that the broker tells them, so whoever is to come by a way of
 * their own needs a listener that tells it.
 *
 * @param port where the broker listens
 * @param told the port of this machine to which it sends those who come in there
 */
public record Door(int port, int told) {}
