/** {@code ./sayonce faults}: the four services under load and under faults drawn by seed, and what must hold afterwards. */
package io.sayonce.proof.faults;
