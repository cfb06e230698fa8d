package io.sayonce.kit.hearing;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.sayonce.kit.database.Transactions;
import io.sayonce.kit.rest.Cursor;
import io.sayonce.kit.rest.Page;
import io.sayonce.kit.rest.Paging;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "For operators, on the service's own port")
@RolesAllowed("operator")
@Cancellable(false)
public class OperationsResource {

    private static final UUID LOWEST = new UUID(0, 0);

    private final Transactions transactions;
    private final Replays replays;
    private final String topic;

    OperationsResource(
            Transactions transactions, Replays replays, @ConfigProperty(name = "sayonce.topics.facts") String topic) {
        this.transactions = transactions;
        this.replays = replays;
        this.topic = topic;
    }

    /**
     * A story that a fact could not be added to.
     *
     * @param facts how many of its facts wait
     * @param reason why the first of them failed
     */
    public record ParkedStory(
            UUID subject,
            int facts,

            @Schema(examples = "the fact does not fit its record")
            String reason) {}

    /** A record that is no fact of this system. */
    public record RecordSetAside(
            int partition,
            long offset,

            @Schema(examples = "the source does not own this type")
            String reason) {}

    @GET
    @Path("parked")
    @Operation(summary = "Find the stories that are parked")
    public Uni<RestResponse<Page<ParkedStory>>> parked(@Valid @BeanParam Paging paging) {
        var after = paging.cursor().map(cursor -> cursor.uuid(0)).orElse(LOWEST);
        return transactions
                .one(statements -> statements.rows("""
                                select subject, cast(count(*) as int), (array_agg(reason order by topic_offset))[1]
                                from parked where subject > $1
                                group by subject order by subject limit $2
                                """, after, paging.rows()))
                .map(rows -> rows.stream()
                        .map(row -> new ParkedStory(row.getUUID(0), row.getInteger(1), row.getString(2)))
                        .toList())
                .map(rows ->
                        paging.answer(Page.of(rows, paging.limit(), row -> row, row -> Cursor.after(row.subject()))));
    }

    @POST
    @Path("parked/{subject}/replay")
    @Operation(summary = "Hear a parked story again")
    public Uni<RestResponse<Void>> replayStory(@PathParam("subject") UUID subject) {
        return replays.story(subject).replaceWith(RestResponse.noContent());
    }

    @GET
    @Path("set-aside")
    @Operation(summary = "Find the records that were set aside")
    public Uni<RestResponse<Page<RecordSetAside>>> setAside(@Valid @BeanParam Paging paging) {
        var partition = paging.cursor().map(cursor -> (int) cursor.number(0)).orElse(-1);
        var offset = paging.cursor().map(cursor -> cursor.number(1)).orElse(-1L);
        return transactions
                .one(statements -> statements.rows("""
                                select topic_partition, topic_offset, reason from set_aside
                                where topic = $1 and (topic_partition, topic_offset) > ($2, $3)
                                order by topic_partition, topic_offset limit $4
                                """, topic, partition, offset, paging.rows()))
                .map(OperationsResource::records)
                .map(rows -> paging.answer(
                        Page.of(rows, paging.limit(), row -> row, row -> Cursor.after(row.partition(), row.offset()))));
    }

    @POST
    @Path("set-aside/{partition}/{offset}/replay")
    @Operation(summary = "Hear a record again that was set aside")
    public Uni<RestResponse<Void>> replayRecord(
            @PathParam("partition") int partition, @PathParam("offset") long offset) {
        return replays.record(partition, offset).replaceWith(RestResponse.noContent());
    }

    private static List<RecordSetAside> records(List<Row> rows) {
        return rows.stream()
                .map(row -> new RecordSetAside(row.getInteger(0), row.getLong(1), row.getString(2)))
                .toList();
    }
}
