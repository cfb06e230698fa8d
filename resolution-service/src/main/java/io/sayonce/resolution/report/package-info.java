/**
 * What people count: promises kept, proposals made, what is out of the ordinary. Nothing is decided by it, and nothing that
 * decides knows this package; {@code TrustTest} sees to that. What counts as what, and when:
 * {@code docs/decisions/0035-figures-and-progress.md}.
 */
package io.sayonce.resolution.report;
