/** Figures, what they should be, and how they are told. */
package io.sayonce.proof.bench.report;
