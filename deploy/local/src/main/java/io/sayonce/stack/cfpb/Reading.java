package io.sayonce.stack.cfpb;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVRecord;

import static io.sayonce.stack.cfpb.Columns.ID;
import static io.sayonce.stack.cfpb.Columns.ISSUE;
import static io.sayonce.stack.cfpb.Columns.NARRATIVE;
import static io.sayonce.stack.cfpb.Columns.PRODUCT;
import static io.sayonce.stack.cfpb.Columns.RECEIVED;
import static io.sayonce.stack.cfpb.Columns.STATE;
import static io.sayonce.stack.cfpb.Columns.VIA;
import static io.sayonce.stack.cfpb.Columns.ZIP;

/** What the words of a row mean. */
record Reading(Columns columns) {

    private static final Map<String, String> CHANNELS = Map.of(
            "web", "web",
            "phone", "phone",
            "email", "email",
            "fax", "fax",
            "postal mail", "letter",
            "referral", "referral",
            "web referral", "referral");

    private static final Pattern ZIP_PREFIX = Pattern.compile("(\\d{3})[\\dX]{0,2}(-.*)?");
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/[uuuu][uu]");

    Row read(CSVRecord row, long line) {
        if (row.size() != columns.width()) {
            return new Row.Broken(line, "has %d columns instead of %d".formatted(row.size(), columns.width()));
        }
        try {
            return new Row.Whole(line, complaint(row));
        } catch (Unclear unclear) {
            return new Row.Broken(line, unclear.getMessage());
        }
    }

    private CfpbComplaint complaint(CSVRecord row) {
        var narrative = columns.get(row, NARRATIVE);
        return new CfpbComplaint(
                told(row, ID),
                channel(told(row, VIA)),
                date(told(row, RECEIVED)),
                told(row, PRODUCT),
                narrative.isEmpty() ? told(row, PRODUCT) + ": " + told(row, ISSUE) : narrative,
                narrative.isEmpty() ? "category" : "customer",
                Optional.of(columns.get(row, STATE)).filter(each -> !each.isEmpty()),
                zipPrefix(columns.get(row, ZIP)));
    }

    private String told(CSVRecord row, String column) {
        var value = columns.get(row, column);
        if (value.isEmpty()) {
            throw new Unclear("has no " + column.replace('_', ' '));
        }
        return value;
    }

    private static String channel(String via) {
        var channel = CHANNELS.get(via.toLowerCase(Locale.ROOT));
        if (channel == null) {
            throw new Unclear("was submitted via \"%s\", which is no channel that we know".formatted(via));
        }
        return channel;
    }

    private static LocalDate date(String date) {
        try {
            return date.contains("/") ? LocalDate.parse(date, AMERICAN) : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new Unclear("was received on \"%s\", which is no date".formatted(date));
        }
    }

    private static Optional<String> zipPrefix(String zip) {
        var matcher = ZIP_PREFIX.matcher(zip);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static final class Unclear extends RuntimeException {
        Unclear(String why) {
            super(why);
        }
    }
}
