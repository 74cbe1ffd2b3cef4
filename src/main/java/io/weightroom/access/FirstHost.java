package io.weightroom.access;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the first account of a machine that serves a class. As long as there is none, each start
 * has a token, which opens this once and is known to whoever sees the console.
 */
@Service
public class FirstHost {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final AccountRows rows;
    private final Credentials credentials;
    private final Classes classes;
    private Optional<String> token;

    FirstHost(
            @Value("${weightroom.class:false}") boolean ofAClass,
            JdbcClient jdbc,
            TransactionOperations transactions,
            AccountRows rows,
            Credentials credentials,
            Classes classes) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = rows;
        this.credentials = credentials;
        this.classes = classes;
        token = ofAClass && !hasHost() ? Optional.of(RandomCode.of(32)) : Optional.empty();
    }

    /** Absent where there is a host already. */
    public synchronized Optional<String> token() {
        return token;
    }

    public synchronized boolean opens(String offered) {
        return token.isPresent()
                && MessageDigest.isEqual(
                        token.get().getBytes(StandardCharsets.UTF_8),
                        offered.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The host, with a first class to lead.
     *
     * @throws AccessRefused where the token does not hold (any more), or a name cannot be
     */
    public synchronized LearnerId make(
            String offered, String name, String password, String className, ZoneId zone) {
        if (!opens(offered)) {
            throw new AccessRefused("this link opens nothing any more");
        }
        var wanted = new DisplayName(name);
        var secret = new NewPassword(password);
        secret.checkIsNot(wanted);
        var hash = credentials.hash(secret);
        var host =
                transactions.execute(
                        status -> {
                            var made = rows.insert(wanted, Role.HOST, Optional.empty(), null);
                            credentials.add(made, wanted, hash, null, null);
                            classes.create(made, className, zone);
                            return made;
                        });
        token = Optional.empty();
        return Objects.requireNonNull(host);
    }

    private boolean hasHost() {
        return jdbc.sql(
                                """
                                select count(*) from account a
                                join credential c on c.learner = a.learner where a.role = 'HOST'
                                """)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
