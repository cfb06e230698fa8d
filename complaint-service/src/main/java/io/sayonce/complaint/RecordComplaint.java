package io.sayonce.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.sayonce.kit.core.Command;
import io.sayonce.kit.core.Decision;
import io.sayonce.kit.core.Moment;
import io.sayonce.kit.core.Refusals;
import io.sayonce.kit.personal.Personal;

/**
 * Writes a complaint down in the customer's own words, and names who answers for it from the first moment on.
 *
 * @param ownerName how that owner is named to the customer
 */
public record RecordComplaint(
        UUID customer,
        Channel channel,
        Optional<Instant> occurredAt,
        Optional<String> product,
        Words words,
        Optional<External> external,
        String language,
        Said said,
        Owner owner,
        String ownerName)
        implements Command<Complaint> {

    @Override
    public Decision<Complaint> decide(Complaint complaint, Moment moment) {
        if (occurredAt.filter(moment.now()::isBefore).isPresent()) {
            return Decision.no(Refusals.invalidValue("/occurredAt", "must not be later than now"));
        }
        var answered = said.answers().keySet().stream().sorted().toList();
        return Decision.of(
                new ComplaintRecorded(
                        customer,
                        channel,
                        occurredAt,
                        product,
                        words,
                        external,
                        language,
                        answered,
                        Personal.of(customer, said)),
                new OwnerAssigned(
                        owner,
                        OwnerAssigned.Because.RECORDED,
                        Personal.of(customer, new OwnerAssigned.Named(ownerName))));
    }
}
