package io.sayonce.resolution.rest;

import java.util.List;
import java.util.Optional;

import io.sayonce.resolution.report.Outliers;
import io.sayonce.resolution.report.Outliers.Outlier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who or what differs much from its like.
 *
 * @param note what it is for
 * @param compared how many there are to compare; with fewer than ten there are no outliers
 * @param median what half of them have at most
 * @param items the farthest out first
 */
public record OutliersView(
        @Schema(examples = OutliersView.NOTE) String note,
        long compared,
        @Schema(examples = "1.0") Optional<Double> median,
        List<OutlierView> items) {

    static final String NOTE =
            "For people to look at, and to ask. Nothing decides by it, and nobody is treated otherwise for standing here.";

    /**
     * One that differs.
     *
     * @param of the customer's id, the product, the team, or the agent's pseudonym
     * @param value how many, or how much
     * @param score how far it lies from the median; below zero where it has less
     */
    public record OutlierView(
            @Schema(examples = "Gizmo 3000") String of, double value, double score) {

        static OutlierView of(Outlier outlier) {
            return new OutlierView(outlier.of(), outlier.value(), outlier.score());
        }
    }

    static OutliersView of(Outliers found) {
        return new OutliersView(
                NOTE,
                found.compared(),
                found.median(),
                found.items().stream().map(OutlierView::of).toList());
    }
}
