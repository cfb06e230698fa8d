package io.sayonce.kit.hearing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sayonce.kit.database.Bundle;
import io.sayonce.kit.database.Bundle.Part;
import io.sayonce.kit.database.Rows;

/** The shelf for records that are no facts of this system, by their place in the topic. */
final class SetAside {

    private static final String KEEP = """
            insert into set_aside (topic, topic_partition, topic_offset, key, headers, value, reason)
            select topic, topic_partition, topic_offset, decode(key, 'base64'), headers, decode(value, 'base64'), reason
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              topic text, topic_partition int, topic_offset bigint, key text, headers text, value text, reason text)
            order by topic, topic_partition, topic_offset
            on conflict do nothing
            """;

    private SetAside() {}

    private record Row(
            String topic,
            @JsonProperty("topic_partition") int partition,
            @JsonProperty("topic_offset") long offset,
            String key,
            String headers,
            String value,
            String reason) {}

    static Stream<Part> keep(List<Unfit> unfit) {
        return Bundle.part(KEEP, unfit.stream().map(SetAside::row).toList());
    }

    private static Row row(Unfit unfit) {
        var found = unfit.record();
        var headers = new TreeMap<String, String>();
        found.headers().forEach(header -> headers.put(header.key(), base64(header.value())));
        return new Row(
                found.topic(),
                found.partition(),
                found.offset(),
                base64(found.key()),
                Rows.json(headers),
                base64(found.value()),
                unfit.reason());
    }

    private static String base64(byte[] bytes) {
        return bytes == null ? null : new String(Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII);
    }
}
