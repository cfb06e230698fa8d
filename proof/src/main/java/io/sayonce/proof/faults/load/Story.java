package io.sayonce.proof.faults.load;

import java.util.Map;
import java.util.UUID;

import io.sayonce.stack.keys.Tokens;
import io.sayonce.stack.plan.Service;
import io.vertx.core.Future;

/** One complaint in the hands of its people, from recorded to closed; what happens at the same time is not its concern. */
record Story(String name, Course course, Teller teller, Tokens tokens) {

    private static final String TEAM = "front-desk";

    Future<Void> tell() {
        return record().compose(this::claim)
                .compose(claimed -> course.handedOff() ? handOff(claimed) : Future.succeededFuture(claimed))
                .compose(owned -> course.asksForLink() ? askForLink(owned) : Future.succeededFuture(owned))
                .compose(known ->
                        new Remedying(known, teller).by(course.remedy()).map(known))
                .compose(Story::settle)
                .compose(Story::close)
                .mapEmpty();
    }

    private Future<Complaint> record() {
        var call = Map.of(
                "channel",
                "phone",
                "name",
                "Robin Example",
                "email",
                name + "@example.org",
                "product",
                name,
                "description",
                "The crank of my gizmo broke off.",
                "team",
                TEAM);
        var platform = tokens.staff("platform", "call-center", null);
        return teller.create(platform, "/v1/complaints", call).map(reply -> {
            var body = reply.body();
            var id = UUID.fromString(body.path("id").asText());
            var person = body.path("customer").path("id").asText();
            teller.accepted(Service.COMPLAINT, id, "complaint-recorded", Map.of("product", name), reply);
            return new Complaint(teller, id, agent("anna"), tokens.link(id.toString(), person));
        });
    }

    private Future<Complaint> claim(Complaint complaint) {
        return complaint
                .byOwner(Service.COMPLAINT, complaint.path("/claim"), Map.of(), "owner-assigned", Map.of())
                .map(complaint);
    }

    private Future<Complaint> handOff(Complaint complaint) {
        var colleague = complaint.ownedBy(agent("ben"));
        var offer = Map.of("to", Map.of("kind", "agent", "id", name + "-ben"), "note", "This is one for you.");
        var handoff = Map.of("handoff", "id");
        return complaint
                .byOwner(Service.COMPLAINT, complaint.path("/handoffs"), offer, "handoff-offered", handoff)
                .map(offered -> "/v1/handoffs/%s/acceptance"
                        .formatted(offered.path("id").asText()))
                .compose(path -> colleague.byOwner(Service.COMPLAINT, path, Map.of(), "handoff-accepted", handoff))
                .map(colleague);
    }

    private static Future<Complaint> askForLink(Complaint complaint) {
        var wish = Map.of("complaint", complaint.id(), "template", "link");
        return complaint
                .byOwner(Service.NOTIFICATION, "/v1/notices", wish, "notice-requested", Map.of("notice", "id"))
                .map(complaint);
    }

    private static Future<Complaint> settle(Complaint complaint) {
        var thanks = Map.of("words", "Thank you.");
        return complaint
                .byCustomer(Service.COMPLAINT, complaint.path("/settlement"), thanks, "complaint-settled", Map.of())
                .map(complaint);
    }

    private static Future<Complaint> close(Complaint complaint) {
        return complaint
                .byOwner(Service.COMPLAINT, complaint.path("/closing"), Map.of(), "complaint-closed", Map.of())
                .map(complaint);
    }

    private String agent(String who) {
        return tokens.staff("agent", name + "-" + who, TEAM);
    }
}
