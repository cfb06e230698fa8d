package io.sayonce.stack.demo;

import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.sayonce.stack.Trouble;

/** A mail as the customer reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Letter(String messageId, List<String> to, String subject, String text, String html) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/complaints/\\S+#token=(\\S+)");

    /** The token in the link to the complaint, which is all that the customer has to show. */
    public String token() {
        var link = LINK.matcher(text);
        if (!link.find()) {
            throw new Trouble("The mail \"%s\" holds no link to the complaint.".formatted(subject));
        }
        return link.group(1);
    }
}
