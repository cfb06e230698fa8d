package io.sayonce.notification.sending;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Engine;
import io.sayonce.kit.personal.Seal;
import io.sayonce.notification.Correspondence;
import io.sayonce.notification.Notice;
import io.sayonce.notification.Occasion;

/** Writes notices from templates, in the customer's language where there are templates in it. */
@ApplicationScoped
public class Letters {

    private static final String FALLBACK = "en";
    private static final String DAY = "EEEE d MMMM uuuu, HH:mm 'UTC'";
    private static final int LONGEST_SUBJECT = 150;

    private final Engine templates;

    Letters(Engine templates) {
        this.templates = templates;
    }

    /** The letter of a notice. The link stands in it where the template asks for it. */
    public Letter write(Correspondence correspondence, Notice notice, Seal seal, Link link) {
        var recorded = correspondence.recorded().orElseThrow();
        var language = language(recorded.language(), notice.occasion().template());
        var words = new HashMap<String, Object>();
        Occasion.open(seal, recorded.personal()).name().ifPresent(name -> words.put("name", name));
        recorded.product().ifPresent(product -> words.put("product", product));
        correspondence
                .owner()
                .ifPresent(
                        owner -> words.put("owner", Occasion.open(seal, owner).name()));
        words.put("settled", correspondence.word().settled());
        words.put("link", link.url());
        words.put("until", link.until());
        words.putAll(notice.occasion().words(correspondence, seal));
        words.replaceAll((name, word) -> word instanceof Instant at ? day(at, language) : word);
        return write(language + "/" + notice.occasion().template(), words);
    }

    private Letter write(String template, Map<String, Object> words) {
        var text = templates.getTemplate(template + ".txt");
        var subject = text.getFragment("subject").data(words).render();
        return new Letter(
                line(subject),
                text.data(words).render().strip() + "\n",
                templates.getTemplate(template + ".html").data(words).render());
    }

    private String language(String tag, String template) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return templates.isTemplateLoaded(language + "/" + template + ".txt") ? language : FALLBACK;
    }

    private static String day(Instant at, String language) {
        return DateTimeFormatter.ofPattern(DAY, Locale.forLanguageTag(language)).format(at.atOffset(ZoneOffset.UTC));
    }

    /** One line without control characters, as a header needs it. */
    private static String line(String text) {
        var line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").trim();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
