package io.sayonce.resolution.report;

import java.util.Currency;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/**
 * Whom or what to compare by what.
 *
 * @param currency in which costs are compared; only for them
 */
public record Comparison(Among among, Counted counted, Optional<Currency> currency) {

    /** Customers by their id, which stands for the person, and agents by their pseudonym. */
    public enum Among {
        @JsonProperty("customer")
        CUSTOMER,
        @JsonProperty("product")
        PRODUCT,
        @JsonProperty("team")
        TEAM,
        @JsonProperty("agent")
        AGENT
    }

    public enum Counted {
        /** Recorded in the period; for whoever owns them now. */
        @JsonProperty("complaints")
        COMPLAINTS,
        /** Chosen in the period; for whoever owned the complaint then. */
        @JsonProperty("remedies")
        REMEDIES,
        /** What those cost, as far as that is known. */
        @JsonProperty("cost")
        COST
    }

    String query() {
        return switch (counted) {
            case COMPLAINTS -> """
                select %1$s as grouped, count(*) as x from progress
                where recorded_at >= :from and recorded_at < :until and %1$s is not null group by 1""".formatted(ofComplaint());
            case REMEDIES -> chosen("count(*)", "");
            case COST -> chosen("sum(cost)", "and cost is not null and currency = :currency");
        };
    }

    <T> SelectionQuery<T> in(SelectionQuery<T> query) {
        currency.ifPresent(one -> query.setParameter("currency", one.getCurrencyCode()));
        return query;
    }

    private String chosen(String what, String where) {
        return """
                select %1$s as grouped, %2$s as x
                from proposal join progress using (complaint)
                where chosen_at >= :from and chosen_at < :until and %1$s is not null %3$s group by 1""".formatted(ofChoice(), what, where);
    }

    private String ofComplaint() {
        return switch (among) {
            case CUSTOMER -> "customer";
            case PRODUCT -> "product";
            case TEAM -> "team";
            case AGENT -> "agent";
        };
    }

    private String ofChoice() {
        return switch (among) {
            case CUSTOMER, PRODUCT -> ofComplaint();
            case TEAM -> "answering_team";
            case AGENT -> "answering_agent";
        };
    }
}
