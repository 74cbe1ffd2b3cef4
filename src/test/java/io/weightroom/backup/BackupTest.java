package io.weightroom.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Homes with a database, a checkpoint and a picture: into a file and out of it. */
class BackupTest {

    private static final String RUN =
            """
            insert into run (id, learner, page, block, number, created, spec, state, learning_rate,
                threads, parameters, checkpoint)
            values (17, 'ana', 'digits', 'linear', 1, current_timestamp, '{}', 'ENDED', 0.1, 1, 10,
                '17/900.safetensors')
            """;

    @TempDir private Path folder;
    private Path home;
    private Path file;

    @BeforeEach
    void fillAHome() throws IOException {
        home = folder.resolve("home");
        file = folder.resolve("monday.zip");
        write(home.resolve("checkpoints/17/900.safetensors"), "weights");
        write(home.resolve("own/a1/pets/1/1.jpg"), "a picture");
        write(home.resolve("weightroom.properties"), "weightroom.budget.epochs=9");
        write(home.resolve("cache/features/big"), "made again");
        migrate(home);
        jdbc(home).sql(RUN).update();
    }

    @Test
    void bringsBackWhatWasThere() throws IOException {
        var written = Backup.write(home, file, false);
        var other = folder.resolve("other");
        var restored = Restore.read(file, other, false);

        assertThat(written.runs()).isEqualTo(1);
        assertThat(restored.written()).isEqualTo(written);
        assertThat(restored.before()).isEmpty();
        assertThat(other.resolve("checkpoints/17/900.safetensors")).hasContent("weights");
        assertThat(other.resolve("own/a1/pets/1/1.jpg")).hasContent("a picture");
        assertThat(other.resolve("weightroom.properties")).hasContent("weightroom.budget.epochs=9");
        assertThat(other.resolve("cache")).doesNotExist();
        assertThat(runs(other)).isEqualTo(1);
        assertThat(other.resolve("restoring")).doesNotExist();
    }

    @Test
    void backsUpADatabaseThatAServerHasOpen() throws Exception {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:file:" + home.resolve("weightroom"));
            pool.setUsername("weightroom");
            pool.setPassword("");
            var rows = JdbcClient.create(pool);
            rows.sql("update run set step = 900").update();
            var desk = new SnapshotDesk(home, pool);
            desk.start();
            try {
                // As another process would find it.
                var work = Files.createDirectories(home.resolve("backups"));
                Files.createFile(work.resolve("one.wanted"));
                while (!Files.exists(work.resolve("one.zip"))) {
                    Thread.sleep(20);
                }
                var copy = Files.createDirectory(folder.resolve("copy"));
                DatabaseSnapshots.unpack(work.resolve("one.zip"), copy);
                assertThat(runs(copy)).isEqualTo(1);
                assertThat(work.resolve("one.wanted")).doesNotExist();
            } finally {
                desk.stop();
            }
        }
    }

    @Test
    void refusesABackupWhoseCheckpointIsGone() throws IOException {
        Files.delete(home.resolve("checkpoints/17/900.safetensors"));

        assertThatThrownBy(() -> Backup.write(home, file, false))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("17/900.safetensors");
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("monday.zip.part")).doesNotExist();
    }

    @Test
    void replacesNeitherAFileNorAHomeUnlessToldTo() throws IOException {
        Backup.write(home, file, false);
        assertThatThrownBy(() -> Backup.write(home, file, false))
                .hasMessageContaining("there already");
        assertThatThrownBy(() -> Restore.read(file, home, false))
                .hasMessageContaining("holds weightroom.mv.db, checkpoints, own");

        jdbc(home).sql("delete from run").update();
        write(home.resolve("checkpoints/18/1.safetensors"), "newer");
        var restored = Restore.read(file, home, true);

        assertThat(runs(home)).isEqualTo(1);
        assertThat(home.resolve("checkpoints/18")).doesNotExist();
        assertThat(home.resolve("cache/features/big")).hasContent("made again");
        var before = restored.before().orElseThrow();
        assertThat(before.resolve("checkpoints/18/1.safetensors")).hasContent("newer");
        assertThat(runs(before)).isZero();
    }

    /** Killed while it was written, a backup leaves at most a part, of which nothing is taken. */
    @Test
    void refusesAFileThatWasCutOffOrChanged() throws IOException {
        Backup.write(home, file, false);
        var bytes = Files.readAllBytes(file);
        var cut = folder.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        var changed = changed("checkpoints/17/900.safetensors", "other weights");
        var led = changed("manifest.txt", "weightroom backup 2\n");

        for (var bad : new Path[] {cut, changed, led}) {
            var other = folder.resolve("other");
            assertThatThrownBy(() -> Restore.read(bad, other, false))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining(bad.toString());
            assertThat(Parts.of(other)).isEmpty();
        }
    }

    @Test
    void refusesTheDatabaseOfANewerWeightroom() throws IOException {
        jdbc(home)
                .sql(
                        """
                        insert into "flyway_schema_history" select 999, '999', 'later', 'SQL',
                            'V999__later.sql', 1, 'x', current_timestamp, 1, true
                        """)
                .update();
        Backup.write(home, file, false);

        assertThatThrownBy(() -> Restore.read(file, folder.resolve("other"), false))
                .hasMessageContaining("another version of Weightroom");
    }

    /** Killed after each of its renames in turn, a restore is ended by the next start. */
    @Test
    void endsARestoreThatWasKilledBetweenAnyTwoSteps() throws IOException {
        Backup.write(home, file, false);
        for (int most = 0; most < 9; most++) {
            var target = folder.resolve("target" + most);
            write(target.resolve("checkpoints/5/1.safetensors"), "old");
            write(target.resolve("weightroom.mv.db"), "an old database");
            var staged = folder.resolve("staged");
            write(staged.resolve("checkpoints/17/900.safetensors"), "weights");
            write(staged.resolve("weightroom.mv.db"), "a database");
            Exchange.prepare(target, staged, target.resolve("before"));

            int left = most;
            var moved = new AtomicInteger();
            try {
                Exchange.finish(
                        target,
                        (from, to, how) -> {
                            if (moved.getAndIncrement() == left) {
                                throw new IOException("killed");
                            }
                            return Files.move(from, to, how);
                        });
            } catch (IOException e) {
                assertThat(e).hasMessage("killed");
            }
            Restore.finish(target);

            assertThat(target.resolve("weightroom.mv.db")).hasContent("a database");
            assertThat(target.resolve("checkpoints/17/900.safetensors")).hasContent("weights");
            assertThat(target.resolve("checkpoints/5")).doesNotExist();
            assertThat(target.resolve("before/weightroom.mv.db")).hasContent("an old database");
            assertThat(target.resolve("before/checkpoints/5/1.safetensors")).hasContent("old");
            assertThat(target.resolve("restoring")).doesNotExist();
        }
    }

    @Test
    void letsOneWorkAtATimeAndClearsWhatAKilledOneLeft() throws IOException {
        write(home.resolve("backups/snapshot/checkpoints/1/1.safetensors"), "left over");
        try (var workplace = Workplace.enter(home)) {
            assertThat(workplace.folder().resolve("snapshot")).doesNotExist();
            assertThatThrownBy(() -> Backup.write(home, file, false))
                    .hasMessageContaining("is going on");
        }
    }

    @Test
    void takesNoNameThatLeadsOutOfTheHome() {
        assertThat(Parts.isName("checkpoints/17/900.safetensors")).isTrue();
        for (var bad :
                new String[] {
                    "../weightroom.mv.db",
                    "checkpoints/../../x",
                    "/etc/passwd",
                    "checkpoints",
                    "own/./x",
                    "own/a\\..\\b",
                    "models/x"
                }) {
            assertThat(Parts.isName(bad)).as(bad).isFalse();
        }
    }

    private Path changed(String name, String content) throws IOException {
        var changed = folder.resolve("changed-" + name.hashCode() + ".zip");
        try (var from = new ZipFile(file.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (var entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals(name)
                                ? content.getBytes(StandardCharsets.UTF_8)
                                : from.getInputStream(entry).readAllBytes());
                to.closeEntry();
            }
        }
        return changed;
    }

    private static void write(Path path, String content) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private static void migrate(Path home) {
        Flyway.configure()
                .dataSource("jdbc:h2:file:" + home.resolve("weightroom"), "weightroom", "")
                .load()
                .migrate();
    }

    private static long runs(Path home) {
        return jdbc(home).sql("select count(*) from run").query(Long.class).single();
    }

    private static JdbcClient jdbc(Path home) {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        "jdbc:h2:file:" + home.resolve("weightroom"), "weightroom", ""));
    }
}
