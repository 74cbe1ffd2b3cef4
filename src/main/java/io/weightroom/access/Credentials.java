package io.weightroom.access;

import io.weightroom.classroom.LearnerId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** With what each account signs in, as hashes. */
@Repository
class Credentials {

    /** Of one name: so many classes at most are looked through. */
    private static final int MOST_OF_A_NAME = 8;

    private record Password(String learner, @Nullable String hash) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    /** Of nobody: an unknown name takes as long as a wrong password. */
    private final String nobodys;

    Credentials(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.nobodys = encoder.encode(RandomCode.of(20));
    }

    /** Takes a tenth of a second of a core. */
    String hash(NewPassword password) {
        return encoder.encode(password.text());
    }

    void add(
            LearnerId learner,
            DisplayName name,
            @Nullable String password,
            @Nullable KeyCard card,
            @Nullable String subject) {
        jdbc.sql(
                        """
                        insert into credential (learner, login, password, card, subject)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        learner.value(),
                        name.folded(),
                        password,
                        card == null ? null : card.hash(),
                        subject)
                .update();
    }

    void rename(LearnerId learner, DisplayName name) {
        jdbc.sql("update credential set login = ? where learner = ?")
                .params(name.folded(), learner.value())
                .update();
    }

    /** In place of whatever there was. */
    void setPassword(LearnerId learner, String hash) {
        jdbc.sql("update credential set password = ?, card = null where learner = ?")
                .params(hash, learner.value())
                .update();
    }

    /** In place of whatever there was. */
    void setCard(KeyCard card) {
        jdbc.sql("update credential set card = ?, password = null where learner = ?")
                .params(card.hash(), card.learner().value())
                .update();
    }

    /**
     * Whose name and password those are. The newest class goes first, where a name is in several.
     */
    Optional<LearnerId> byPassword(String name, String password) {
        var all =
                jdbc.sql(
                                """
                                select c.learner, c.password as hash from credential c
                                join account a on a.learner = c.learner
                                left join cohort on cohort.id = a.cohort
                                where c.login = ? and coalesce(not cohort.archived, true)
                                order by a.cohort desc nulls last, a.created desc limit ?
                                """)
                        .params(folded(name), MOST_OF_A_NAME)
                        .query(Password.class)
                        .list();
        if (all.isEmpty()) {
            encoder.matches(password, nobodys);
        }
        return all.stream()
                .filter(one -> one.hash() != null && encoder.matches(password, one.hash()))
                .map(one -> new LearnerId(one.learner()))
                .findFirst();
    }

    Optional<LearnerId> byCard(String code) {
        return first(
                "card", KeyCard.looksLikeOne(code) ? RandomCode.hash(RandomCode.typed(code)) : "");
    }

    Optional<LearnerId> bySubject(String subject) {
        return first("subject", subject);
    }

    /** Whether this is the account's password, or the code of its key card. */
    boolean belongs(LearnerId learner, String secret) {
        List<Password> one =
                jdbc.sql("select learner, password as hash from credential where learner = ?")
                        .param(learner.value())
                        .query(Password.class)
                        .list();
        return byCard(secret).filter(learner::equals).isPresent()
                || one.stream()
                        .anyMatch(
                                kept ->
                                        kept.hash() != null
                                                && encoder.matches(secret, kept.hash()));
    }

    /** As what a name is looked up that somebody typed. */
    static String folded(String name) {
        try {
            return new DisplayName(name).folded();
        } catch (AccessRefused e) {
            return "";
        }
    }

    private Optional<LearnerId> first(String column, String value) {
        return jdbc.sql(
                        """
                        select c.learner from credential c join account a on a.learner = c.learner
                        left join cohort on cohort.id = a.cohort
                        where c.%s = ? and coalesce(not cohort.archived, true)
                        """
                                .formatted(column))
                .param(value)
                .query(String.class)
                .optional()
                .map(LearnerId::new);
    }
}
