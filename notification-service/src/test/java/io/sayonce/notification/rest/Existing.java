package io.sayonce.notification.rest;

import java.util.UUID;

import io.sayonce.notification.Others;

import static org.awaitility.Awaitility.await;

/** What there is for a walk through every operation: a complaint, and the notice that it was recorded. */
record Existing(UUID complaint, String notice) {

    static Existing made() {
        try (var others = new Others()) {
            var complaint = others.complain().complaint();
            await().until(() -> firstNoticeOf(complaint) != null);
            return new Existing(complaint, firstNoticeOf(complaint));
        }
    }

    String named(String parameter) {
        return parameter.equals("complaint") ? complaint.toString() : notice;
    }

    private static String firstNoticeOf(UUID complaint) {
        return Calls.as(Calls.staff("agent"))
                .get("/v1/notices?complaint=" + complaint)
                .path("items[0].id");
    }
}
