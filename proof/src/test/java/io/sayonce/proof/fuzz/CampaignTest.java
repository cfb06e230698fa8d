package io.sayonce.proof.fuzz;

import java.util.List;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertThrows;

class CampaignTest {

    @Test
    void requests_that_cannot_be_made_are_no_campaign_that_found_nothing() {
        var nothingToAsk = Plan.of(1, List.of(), new Pool(), Parcels.people());
        var campaign = new Campaign(nothingToAsk, null, null);

        assertThrows(CompletionException.class, () -> campaign.run(100, done -> {}));
    }
}
