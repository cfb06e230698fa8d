package io.sayonce.proof.faults.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Login;

/** The tables of one service, read past the service. */
public record Books(Login login) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String HEARD =
            "select topic_partition, next_offset from heard where topic = 'complaint-events'";

    /** What is asked over one connection. */
    @FunctionalInterface
    private interface Question<T> {
        T to(Connection connection) throws SQLException;
    }

    /** What is made of one row. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The stories of these complaints, in the order of their versions. */
    public List<Entry> journal(Collection<UUID> complaints) {
        return of(complaints, """
            select version, headers, value, topic_partition, topic_offset from journal
            where subject = any(?) order by subject, version
            """, Books::entry);
    }

    /** What its journal holds of each complaint, as one text that tells whether two are the same. */
    public Map<UUID, String> prints() {
        var prints = new HashMap<UUID, String>();
        all("""
            select subject, sum(hashtextextended(
              concat_ws(' ', version, id, headers, value, topic_partition, topic_offset), 0))
            from journal group by subject
            """, row -> prints.put(row.getObject(1, UUID.class), row.getString(2)));
        return prints;
    }

    /** The types that stand in its journal. */
    public Set<String> kept() {
        return new HashSet<>(
                all("select distinct replace(type, 'io.sayonce.', '') from journal", row -> row.getString(1)));
    }

    /** Who owns these complaints by their rows; only the complaint-service has them. */
    public Map<UUID, String> owners(Collection<UUID> complaints) {
        var owners = new HashMap<UUID, String>();
        of(
                complaints,
                "select id, owner from complaint where id = any(?)",
                row -> owners.put(row.getObject(1, UUID.class), row.getString(2)));
        return owners;
    }

    /** How far it has heard, by partition of the story topic. */
    public Map<Integer, Long> heard() {
        return asked(Books::heard);
    }

    /** The same over a connection of one's own. */
    public static Map<Integer, Long> heard(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(HEARD)) {
            var heard = new HashMap<Integer, Long>();
            while (rows.next()) {
                heard.put(rows.getInt(1), rows.getLong(2));
            }
            return heard;
        }
    }

    /** Where what it set aside stands on the topic. */
    public Set<Place> setAside() {
        return new HashSet<>(all(
                "select topic_partition, topic_offset from set_aside",
                row -> new Place(row.getInt(1), row.getLong(2))));
    }

    public long count(String what) {
        return all("select count(*) from " + what, row -> row.getLong(1)).get(0);
    }

    private <T> List<T> all(String sql, Reading<T> reading) {
        return asked(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                return read(statement, reading);
            }
        });
    }

    private <T> List<T> of(Collection<UUID> complaints, String sql, Reading<T> reading) {
        return asked(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("uuid", complaints.toArray()));
                return read(statement, reading);
            }
        });
    }

    private static <T> List<T> read(PreparedStatement statement, Reading<T> reading) throws SQLException {
        var all = new ArrayList<T>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(reading.of(rows));
            }
        }
        return all;
    }

    private <T> T asked(Question<T> question) {
        try (var connection = login.connect()) {
            return question.to(connection);
        } catch (SQLException e) {
            throw new Trouble("The database %s does not answer: %s".formatted(login.url(), e.getMessage()), e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var place = row.getObject(4) == null
                ? Optional.<Place>empty()
                : Optional.of(new Place(row.getInt(4), row.getLong(5)));
        return new Entry(row.getInt(1), fact(row), place);
    }

    private static Told fact(ResultSet row) throws SQLException {
        try {
            return Told.read(JSON.readValue(row.getString(2), HEADERS), row.getString(3))
                    .orElseThrow(() -> new Trouble("A journal holds what is no fact."));
        } catch (JsonProcessingException e) {
            throw new Trouble("A journal holds headers that are no JSON.", e);
        }
    }
}
