package io.sayonce.proof.faults.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sayonce.stack.plan.Service;

/**
 * The customer is told once of each fact that concerns them, and of nothing else. All customers of these stories have an
 * address, and a mail server that is away is waited for: so no notice fails for good.
 */
final class EveryNoticeGiven implements Rule {

    /** What a notice is written from, by the fact that it tells of. */
    private static final Map<String, String> TEMPLATES = Map.of(
            "complaint-recorded", "acknowledgement",
            "owner-assigned", "owner-changed",
            "notice-requested", "link",
            "solution-proposed", "proposal",
            "resolution-inadequate", "inadequate",
            "promise-made", "promise",
            "promise-fulfilled", "promise-fulfilled",
            "promise-broken", "promise-broken",
            "incentive-offered", "incentive",
            "complaint-settled", "settled");

    @Override
    public Stream<Violation> brokenIn(Evidence evidence) {
        var said = evidence.saidBy(Service.NOTIFICATION);
        var notices = said.stream()
                .filter(Told.of("customer-notified"))
                .collect(Collectors.groupingBy(EveryNoticeGiven::reason));
        var occasions = evidence.decided().stream()
                .filter(EveryNoticeGiven::isTold)
                .collect(Collectors.toMap(EveryNoticeGiven::occasion, fact -> fact, (first, again) -> first));
        return Stream.of(
                        occasions.entrySet().stream()
                                .flatMap(each -> count(
                                        evidence, each.getValue(), notices.getOrDefault(each.getKey(), List.of()))),
                        notices.entrySet().stream()
                                .filter(each -> !occasions.containsKey(each.getKey()))
                                .flatMap(each -> each.getValue().stream())
                                .map(notice -> Violation.duplicated("%s was sent for nothing", notice)),
                        said.stream()
                                .filter(Told.of("notice-failed"))
                                .map(failed ->
                                        Violation.lost("%s gives up, because: %s", failed, failed.said("because"))))
                .flatMap(all -> all);
    }

    /** Why a notice is sent: because of this fact, and written from this template. */
    private record Reason(Optional<UUID> cause, String template) {}

    private static Reason reason(Told notice) {
        return new Reason(notice.cause(), notice.said("template"));
    }

    private static Reason occasion(Told fact) {
        return new Reason(Optional.of(fact.id()), TEMPLATES.get(fact.type()));
    }

    /** The first owner is named in the acknowledgement. */
    private static boolean isTold(Told fact) {
        return TEMPLATES.containsKey(fact.type())
                && !(fact.type().equals("owner-assigned")
                        && fact.said("because").equals("recorded"));
    }

    private static Stream<Violation> count(Evidence evidence, Told fact, List<Told> notices) {
        return evidence.one(notices, fact, "the customer was not told of %s", "the customer was told of %s %d times");
    }
}
