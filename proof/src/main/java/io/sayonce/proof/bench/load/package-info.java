/** Work begun at a constant rate, and what became of it. */
package io.sayonce.proof.bench.load;
