package io.sayonce.stack.cfpb;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.sayonce.stack.Trouble;
import org.apache.commons.csv.CSVRecord;

/** Where a file has which column, however its header spells it: {@code Complaint ID} and {@code complaint_id} alike. */
record Columns(Map<String, Integer> places, int width) {

    static final String ID = "complaint_id";
    static final String RECEIVED = "date_received";
    static final String PRODUCT = "product";
    static final String ISSUE = "issue";
    static final String NARRATIVE = "consumer_complaint_narrative";
    static final String VIA = "submitted_via";
    static final String STATE = "state";
    static final String ZIP = "zip_code";

    private static final List<String> NEEDED = List.of(ID, RECEIVED, PRODUCT, ISSUE, NARRATIVE, VIA, STATE, ZIP);

    private static final Map<String, String> ALSO_CALLED = Map.of("complaint_what_happened", NARRATIVE);

    static Columns of(CSVRecord header) {
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < header.size(); i++) {
            var name = header.get(i)
                    .replace("\uFEFF", "")
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "_");
            places.put(ALSO_CALLED.getOrDefault(name, name), i);
        }
        var missing = NEEDED.stream().filter(each -> !places.containsKey(each)).toList();
        if (!missing.isEmpty()) {
            throw new Trouble("This is no complaint file of the CFPB: its first line names no "
                    + String.join(", ", missing).replace('_', ' ') + ".");
        }
        return new Columns(places, header.size());
    }

    String get(CSVRecord row, String column) {
        return row.get(places.get(column)).strip();
    }
}
