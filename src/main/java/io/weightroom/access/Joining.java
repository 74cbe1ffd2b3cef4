package io.weightroom.access;

import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Role;
import io.weightroom.classroom.Roster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** How students come into a class by themselves: with its code, as long as that holds. */
@Service
public class Joining {

    /** For how long a new code holds. */
    static final Duration HOLDS = Duration.ofDays(14);

    private static final int LETTERS = 8;

    /** A code of a class; {@code expires} may lie in the past. */
    public record Code(String code, Instant expires) {

        /** In groups, as it is read out. */
        public String shown() {
            return RandomCode.shown(code);
        }
    }

    private final JdbcClient jdbc;
    private final Roster roster;
    private final AccountRows rows;
    private final Credentials credentials;
    private final Door door;
    private final TransactionOperations transactions;
    private final Clock clock;

    @Autowired
    Joining(
            JdbcClient jdbc,
            Roster roster,
            AccountRows rows,
            Credentials credentials,
            Door door,
            TransactionOperations transactions) {
        this(jdbc, roster, rows, credentials, door, transactions, Clock.systemUTC());
    }

    Joining(
            JdbcClient jdbc,
            Roster roster,
            AccountRows rows,
            Credentials credentials,
            Door door,
            TransactionOperations transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.rows = rows;
        this.credentials = credentials;
        this.door = door;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The class that a code is of. Absent where it never was one, has expired or was replaced. */
    public Optional<Cohort> cohort(String code) {
        return jdbc.sql("select cohort from join_code where code = ? and expires > ?")
                .params(RandomCode.typed(code), now())
                .query(Long.class)
                .optional()
                .flatMap(roster::cohort)
                .filter(cohort -> !cohort.archived());
    }

    /**
     * The same for somebody at {@code address}, who may not try many.
     *
     * @throws TooManyTries where they have
     */
    public Optional<Cohort> cohort(String code, String address) {
        return door.attempt("", address, () -> cohort(code).isPresent())
                ? cohort(code)
                : Optional.empty();
    }

    /** With a password of one's own. */
    public LearnerId join(String code, String name, String password) {
        var wanted = new DisplayName(name);
        var secret = new NewPassword(password);
        secret.checkIsNot(wanted);
        checkCode(code);
        // Before the transaction, which others of the class wait for.
        var hash = door.hash(() -> credentials.hash(secret));
        return Objects.requireNonNull(
                transactions.execute(
                        status -> {
                            var learner = insert(code, wanted, Optional.empty());
                            credentials.add(learner, wanted, hash, null, null);
                            return learner;
                        }));
    }

    /** With a key card, for those who would rather keep a card than a password. */
    @Transactional
    public KeyCard joinWithCard(String code, String name) {
        var wanted = new DisplayName(name);
        var learner = insert(code, wanted, Optional.empty());
        var card = KeyCard.newFor(learner, wanted);
        credentials.add(learner, wanted, null, card, null);
        return card;
    }

    /** Whom an OpenID provider vouches for as {@code subject}. */
    @Transactional
    LearnerId joinAs(String subject, String code, DisplayName name, Optional<String> schoolId) {
        var learner = insert(code, name, schoolId);
        credentials.add(learner, name, null, null, subject);
        return learner;
    }

    /** Absent where nobody can join by themselves. */
    public Optional<Code> code(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        return jdbc.sql("select code, expires from join_code where cohort = ?")
                .param(cohort)
                .query(
                        (row, number) ->
                                new Code(
                                        row.getString("code"),
                                        row.getObject("expires", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** In place of the one before, which opens nothing any more. */
    @Transactional
    public Code renew(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        var code = new Code(RandomCode.of(LETTERS), clock.instant().plus(HOLDS));
        jdbc.sql("merge into join_code (cohort, code, expires) key (cohort) values (?, ?, ?)")
                .params(cohort, code.code(), code.expires().atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    /** Nobody can join by themselves any more. */
    @Transactional
    public void close(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        jdbc.sql("delete from join_code where cohort = ?").param(cohort).update();
    }

    private LearnerId insert(String code, DisplayName name, Optional<String> schoolId) {
        long cohort = checkCode(code).id();
        rows.checkFree(cohort, name);
        return rows.insert(name, Role.STUDENT, Optional.of(cohort), schoolId.orElse(null));
    }

    private Cohort checkCode(String code) {
        return cohort(code)
                .orElseThrow(
                        () ->
                                new AccessRefused(
                                        "this code opens no class (any more); ask for the one that holds now"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
