package io.weightroom.access;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of accounts; who may write them is asked before. */
@Repository
class AccountRows {

    /** In one class. */
    static final int MOST_STUDENTS = 2_000;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What names a class has, for nobody else to change until the transaction ends. */
    List<String> lockedNames(long cohort) {
        jdbc.sql("select id from cohort where id = ? for update")
                .param(cohort)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new AccessRefused("this class is no more"));
        return jdbc.sql(
                        """
                        select login from credential c join account a on a.learner = c.learner
                        where a.cohort = ?
                        """)
                .param(cohort)
                .query(String.class)
                .list();
    }

    /**
     * @throws AccessRefused where the class has somebody of that name, or is full
     */
    void checkFree(long cohort, DisplayName name) {
        var names = lockedNames(cohort);
        if (names.contains(name.folded())) {
            throw new AccessRefused(
                    "there is somebody called “"
                            + name.text()
                            + "” in this class already; add a letter of your family name");
        }
        checkRoom(names.size() + 1);
    }

    static void checkRoom(int students) {
        if (students > MOST_STUDENTS) {
            throw new AccessRefused(
                    "expected at most %,d students in a class, found %,d"
                            .formatted(MOST_STUDENTS, students));
        }
    }

    LearnerId insert(
            DisplayName name, Role role, Optional<Long> cohort, @Nullable String schoolId) {
        var learner = new LearnerId(RandomCode.of(12).toLowerCase(Locale.ROOT));
        jdbc.sql(
                        """
                        insert into account (learner, name, role, cohort, school_id)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(learner.value(), name.text(), role.name(), cohort.orElse(null), schoolId)
                .update();
        return learner;
    }

    Map<LearnerId, String> schoolIds(long cohort) {
        var ids = new HashMap<LearnerId, String>();
        jdbc.sql(
                        "select learner, school_id from account where cohort = ? and school_id is not null")
                .param(cohort)
                .query(
                        row -> {
                            ids.put(
                                    new LearnerId(row.getString("learner")),
                                    row.getString("school_id"));
                        });
        return ids;
    }

    void rename(LearnerId learner, DisplayName name) {
        jdbc.sql("update account set name = ? where learner = ?")
                .params(name.text(), learner.value())
                .update();
    }

    void setRole(LearnerId learner, Role role) {
        jdbc.sql("update account set role = ? where learner = ?")
                .params(role.name(), learner.value())
                .update();
    }

    void lead(LearnerId leader, long cohort) {
        jdbc.sql("merge into leading (learner, cohort) key (learner, cohort) values (?, ?)")
                .params(leader.value(), cohort)
                .update();
    }

    void delete(LearnerId learner) {
        jdbc.sql("delete from account where learner = ?").param(learner.value()).update();
    }
}
