package io.sayonce.proof.fuzz;

import java.sql.SQLException;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Login;
import io.sayonce.stack.backends.Topics;

/**
 * What a service has parked and set aside. A replica that wakes up late may put there what another one has heard; it is
 * the only thing there that can be heard again without mending the service, so it is put there in its place.
 */
record Shelves(Login database) {

    /** Why something is there, as the lists show it. */
    static final String REASON = "another replica has heard it since";

    private static final String PARK = """
            insert into parked (subject, topic_partition, topic_offset, headers, value, reason)
            select subject, topic_partition, topic_offset, headers, value, '%s'
            from journal where topic_offset is not null order by subject, version limit 1
            """.formatted(REASON);

    private static final String SET_ASIDE = """
            insert into set_aside (topic, topic_partition, topic_offset, key, headers, value, reason)
            select '%s', topic_partition, topic_offset, convert_to(subject::text, 'UTF8'),
                   (select json_object_agg(key, encode(convert_to(value, 'UTF8'), 'base64'))
                    from json_each_text(headers)),
                   convert_to(value::text, 'UTF8'), '%s'
            from journal where topic_offset is not null order by subject, version limit 1
            """.formatted(Topics.STORY, REASON);

    void fill() {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(PARK);
            statement.executeUpdate(SET_ASIDE);
        } catch (SQLException e) {
            throw new Trouble("Nothing could be put on the shelves: " + e.getMessage(), e);
        }
    }
}
