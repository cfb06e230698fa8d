package io.sayonce.notification.sending;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.sayonce.kit.journal.Change.Done;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Notice;
import io.sayonce.notification.Notice.Reason;
import io.sayonce.notification.TellOutcome;

/** Finds out from the story what to do about a notice, and writes it. */
@ApplicationScoped
class Writer {

    private final Letters letters;
    private final Links links;
    private final MessageIds messageIds;

    Writer(Letters letters, Links links, MessageIds messageIds) {
        this.letters = letters;
        this.links = links;
        this.messageIds = messageIds;
    }

    Step step(Done<Correspondence> story, DueNotices.Due due) {
        var notice =
                Optional.ofNullable(story.state().notices().get(due.cause())).filter(story.state()::isDue);
        if (notice.isEmpty()) {
            return new Step.Nothing();
        }
        if (story.seal().standing() == Seal.Standing.NOT_HEARD) {
            return new Step.Wait();
        }
        if (story.seal().standing() == Seal.Standing.FORGOTTEN) {
            return new Step.End(new TellOutcome.Failed(due.cause(), Reason.PERSON_FORGOTTEN, Optional.empty()));
        }
        var address = story.state().address(story.seal());
        return address.filter(Post::isAddress)
                .map(to -> write(story, notice.get(), to))
                .orElseGet(() -> new Step.End(new TellOutcome.Failed(due.cause(), Reason.NO_ADDRESS, address)));
    }

    private Step write(Done<Correspondence> story, Notice notice, String to) {
        var customer = story.state().recorded().orElseThrow().customer();
        var link = links.to(story.state().complaint(), customer, story.story().now());
        var letter = letters.write(story.state(), notice, story.seal(), link);
        return new Step.Send(to, messageIds.of(notice.cause(), to), letter);
    }
}
