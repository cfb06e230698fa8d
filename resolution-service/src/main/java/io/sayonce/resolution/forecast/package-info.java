/**
 * How long promises really take, and which date we would keep. Pure but for {@link io.sayonce.resolution.forecast.Forecasts},
 * which reads the history. The method and what was measured: {@code docs/decisions/0030-forecast.md}.
 */
package io.sayonce.resolution.forecast;
