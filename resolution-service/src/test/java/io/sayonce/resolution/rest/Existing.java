package io.sayonce.resolution.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import io.sayonce.resolution.Complaints;
import io.sayonce.resolution.Desk;

/** What there is for a walk through every operation, made when it is first asked for. */
final class Existing {

    private final Map<String, String> known = new HashMap<>();

    String named(String path, String parameter) {
        var what = parameter.equals("complaint") ? parameter : path.replaceAll("^/v1/(proposals/drafts|\\w+)/.*", "$1");
        return known.computeIfAbsent(what, Existing::made);
    }

    private static String made(String what) {
        try (var complaints = new Complaints()) {
            var desk = new Desk(complaints.recorded());
            return switch (what) {
                case "standards" -> "uk-disp";
                case "grants" -> "front-line";
                case "proposals/drafts" -> desk.draft();
                case "proposals" -> desk.proposal();
                case "promises" -> desk.promised(Instant.now().plus(Duration.ofDays(8)));
                default -> desk.complaint().toString();
            };
        }
    }
}
