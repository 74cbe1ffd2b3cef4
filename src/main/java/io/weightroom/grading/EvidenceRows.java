package io.weightroom.grading;

import io.weightroom.metrics.HeldOutScore;
import io.weightroom.runs.RunRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs behind grades as rows. */
final class EvidenceRows {

    private EvidenceRows() {}

    static void insert(JdbcClient jdbc, long handIn, Evidence evidence) {
        var run = evidence.run();
        var score = evidence.heldOut();
        jdbc.sql(
                        """
                        insert into hand_in_run (hand_in, block, run, number, spec, seed, curve,
                            weights_sha256, device, seconds, parameters, held_out_step,
                            held_out_samples, held_out_loss, held_out_accuracy)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        handIn,
                        evidence.block(),
                        run.run(),
                        run.number(),
                        run.spec(),
                        run.seed(),
                        run.curve(),
                        run.weightsSha256(),
                        run.device(),
                        run.seconds(),
                        run.parameters(),
                        score.map(HeldOutScore::step).orElse(null),
                        score.map(HeldOutScore::samples).orElse(null),
                        score.map(HeldOutScore::loss).orElse(null),
                        score.map(HeldOutScore::accuracy).orElse(null))
                .update();
    }

    static Evidence read(ResultSet row) throws SQLException {
        var run =
                new RunRecord(
                        row.getLong("run"),
                        row.getInt("number"),
                        row.getString("spec"),
                        row.getLong("seed"),
                        row.getString("curve"),
                        row.getString("weights_sha256"),
                        row.getString("device"),
                        row.getDouble("seconds"),
                        row.getLong("parameters"));
        long step = row.getLong("held_out_step");
        Optional<HeldOutScore> score =
                row.wasNull()
                        ? Optional.empty()
                        : Optional.of(
                                new HeldOutScore(
                                        step,
                                        row.getInt("held_out_samples"),
                                        row.getDouble("held_out_loss"),
                                        row.getDouble("held_out_accuracy")));
        return new Evidence(row.getString("block"), run, score);
    }
}
