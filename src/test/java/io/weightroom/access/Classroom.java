package io.weightroom.access;

import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.Forgets;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Role;
import io.weightroom.classroom.Roster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/** Accounts on a database of their own, at a time of their own, with one leader and one class. */
final class Classroom {

    static final String PASSWORD = "a horse battery";

    final JdbcClient jdbc;
    final Roster roster;
    final Credentials credentials;
    final Seats seats = new Seats();
    final Accounts accounts;
    final Joining joining;
    final Classes classes;
    final Time time = new Time();
    final List<LearnerId> forgotten = new ArrayList<>();
    final LearnerId leader;
    final Cohort cohort;

    static final class Time extends Clock {
        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        void pass(Duration while_) {
            now = now.plus(while_);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    Classroom() {
        var database =
                new DriverManagerDataSource(
                        "jdbc:h2:mem:access-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        roster = new Roster(jdbc);
        credentials = new Credentials(jdbc, new BCryptPasswordEncoder(4));
        var rows = new AccountRows(jdbc);
        var rooms = new StaticListableBeanFactory();
        rooms.addBean("room", (Forgets) forgotten::add);
        accounts =
                new Accounts(
                        rows, credentials, roster, seats, rooms.getBeanProvider(Forgets.class));
        joining =
                new Joining(
                        jdbc,
                        roster,
                        rows,
                        credentials,
                        new Door(time),
                        TransactionOperations.withoutTransaction(),
                        time);
        classes = new Classes(jdbc, roster, rows, accounts, seats);
        leader = leader("Ms Lee");
        cohort = classes.create(leader, "8B", ZoneId.of("Europe/Vienna"));
    }

    LearnerId leader(String name) {
        return new AccountRows(jdbc)
                .insert(new DisplayName(name), Role.INSTRUCTOR, Optional.empty(), null);
    }

    LearnerId join(String name) {
        return joining.join(joining.renew(leader, cohort.id()).code(), name, PASSWORD);
    }
}
