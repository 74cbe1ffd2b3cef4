package io.weightroom.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When each class may open which lesson; its leaders decide. */
@Repository
public class Openings {

    private final JdbcClient jdbc;
    private final Roster roster;

    public Openings(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /** By slug of the lesson; of lessons that are not in it nothing was said. */
    public Map<String, Opening> of(long cohort) {
        var openings = new LinkedHashMap<String, Opening>();
        jdbc.sql("select page, opens, closes from lesson_opening where cohort = ?")
                .params(cohort)
                .query(
                        (RowCallbackHandler)
                                row -> openings.put(row.getString("page"), opening(row)));
        return openings;
    }

    public Opening of(long cohort, String page) {
        return of(cohort).getOrDefault(page, Opening.ALWAYS);
    }

    /**
     * @throws NotAllowed where {@code leader} does not lead that class
     */
    @Transactional
    public void set(LearnerId leader, long cohort, String page, Opening opening) {
        roster.checkLeads(leader, cohort);
        if (opening.equals(Opening.ALWAYS)) {
            jdbc.sql("delete from lesson_opening where cohort = ? and page = ?")
                    .params(cohort, page)
                    .update();
            return;
        }
        jdbc.sql(
                        """
                        merge into lesson_opening (cohort, page, opens, closes)
                        key (cohort, page) values (:cohort, :page, :opens, :closes)
                        """)
                .param("cohort", cohort)
                .param("page", page)
                .param("opens", inUtc(opening.opens()))
                .param("closes", inUtc(opening.closes()))
                .update();
    }

    private static @Nullable OffsetDateTime inUtc(Optional<Instant> moment) {
        return moment.map(m -> m.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static Opening opening(ResultSet row) throws SQLException {
        return new Opening(moment(row, "opens"), moment(row, "closes"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
