/**
 * Where a complaint stands, as its customer thinks of it, and by when each stage is usually done. Pure but for
 * {@link io.sayonce.resolution.progress.PastWaits}, which reads the history. What counts as what:
 * {@code docs/decisions/0035-figures-and-progress.md}.
 */
package io.sayonce.resolution.progress;
