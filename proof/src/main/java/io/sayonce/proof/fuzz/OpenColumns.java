package io.sayonce.proof.fuzz;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.backends.Login;

/** The columns of a database in which one of some texts can be read. */
record OpenColumns(Login database, List<String> signs) {

    /** Where something was read, and one of the values there. */
    record Found(String column, String value) {}

    Stream<Found> found() {
        try (var connection = database.connect()) {
            var all = new ArrayList<Found>();
            for (var place : places(connection)) {
                all.addAll(found(connection, place));
            }
            return all.stream();
        } catch (SQLException e) {
            throw new Trouble("A database could not be searched: " + e.getMessage(), e);
        }
    }

    /** Each column as {@code table.column}. */
    private static List<String[]> places(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select format('%I.%I', c.table_schema, c.table_name), format('%I', c.column_name)
                        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema not in ('pg_catalog', 'information_schema') and t.table_type = 'BASE TABLE'
                        """)) {
            var places = new ArrayList<String[]>();
            while (rows.next()) {
                places.add(new String[] {rows.getString(1), rows.getString(2)});
            }
            return places;
        }
    }

    private List<Found> found(Connection connection, String[] place) throws SQLException {
        var search = "select %2$s::text from %1$s where %2$s::text like any (?)".formatted(place[0], place[1]);
        try (var statement = connection.prepareStatement(search)) {
            var patterns = signs.stream().map(sign -> "%" + sign + "%").toArray();
            statement.setArray(1, connection.createArrayOf("text", patterns));
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Found>();
                while (rows.next()) {
                    found.add(new Found(place[0] + "." + place[1], rows.getString(1)));
                }
                return found;
            }
        }
    }
}
