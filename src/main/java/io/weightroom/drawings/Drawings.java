package io.weightroom.drawings;

import io.weightroom.classroom.Forgets;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Roster;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.Shape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drawings of each class. Whoever gave one may take it back, and whoever leads the class may
 * remove it; both are for good. Nobody sees those of another class.
 */
@Repository
public class Drawings implements Forgets {

    /** One learner's hand is not to be the class's. */
    public static final int MOST_OF_ONE = 50;

    public static final int SIDE = 28;
    public static final int DIGITS = 10;
    private static final int PIXELS = SIDE * SIDE;

    private final JdbcClient jdbc;
    private final Roster roster;

    Drawings(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /** Whether there is a class that {@code learner} could give to. */
    public boolean canGive(LearnerId learner) {
        return cohort(learner).isPresent();
    }

    /**
     * Gives a drawing to the learner's class.
     *
     * @param label the digit that it is meant to be
     * @param pixels 28 x 28, as {@link Drawing} has them
     * @throws NotAllowed where the learner is in no class, has given as many as one may, or has
     *     given this one before
     */
    @Transactional
    public void give(LearnerId learner, int label, byte[] pixels) {
        if (label < 0 || label >= DIGITS) {
            throw new IllegalArgumentException("expected a digit from 0 to 9, found " + label);
        }
        if (pixels.length != PIXELS) {
            throw new IllegalArgumentException(
                    "expected %d pixels, found %d".formatted(PIXELS, pixels.length));
        }
        long cohort =
                cohort(learner)
                        .orElseThrow(() -> new NotAllowed("you are in no class to give it to"));
        // Locks the learner's row, so that two tabs count one after the other.
        jdbc.sql("select learner from account where learner = ? for update")
                .params(learner.value())
                .query(String.class)
                .single();
        var mine = of(learner);
        if (mine.size() >= MOST_OF_ONE) {
            throw new NotAllowed(
                    "you have given %d drawings, as many as one may: take one back first"
                            .formatted(mine.size()));
        }
        if (mine.stream().anyMatch(d -> java.util.Arrays.equals(d.pixels(), pixels))) {
            throw new NotAllowed("you have given this drawing already");
        }
        jdbc.sql("insert into drawing (cohort, learner, label, pixels) values (?, ?, ?, ?)")
                .params(cohort, learner.value(), label, pixels)
                .update();
    }

    /** What the learner has given, newest first. */
    public List<Drawing> of(LearnerId learner) {
        return jdbc.sql("select * from drawing where learner = ? order by id desc")
                .params(learner.value())
                .query((row, number) -> drawing(row))
                .list();
    }

    /**
     * @throws NotAllowed where it is not the learner's own, or not there any more
     */
    @Transactional
    public void takeBack(LearnerId learner, long drawing) {
        int taken =
                jdbc.sql("delete from drawing where id = ? and learner = ?")
                        .params(drawing, learner.value())
                        .update();
        if (taken == 0) {
            throw new NotAllowed("this drawing is not yours, or not there any more");
        }
    }

    /**
     * All of a class, newest first, with who drew them.
     *
     * @throws NotAllowed where {@code leader} does not lead that class
     */
    public List<Drawing> ofClass(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        return jdbc.sql("select * from drawing where cohort = ? order by id desc")
                .params(cohort)
                .query((row, number) -> drawing(row))
                .list();
    }

    /**
     * @throws NotAllowed where {@code leader} does not lead the class that it was given to
     */
    @Transactional
    public void remove(LearnerId leader, long cohort, long drawing) {
        roster.checkLeads(leader, cohort);
        jdbc.sql("delete from drawing where id = ? and cohort = ?")
                .params(drawing, cohort)
                .update();
    }

    /** How many the learner's class has been given. */
    public int count(LearnerId learner) {
        return jdbc.sql("select count(*) from drawing where cohort = ?")
                .params(cohort(learner).orElse(0))
                .query(Integer.class)
                .single();
    }

    /** Those of the learner's class as samples, oldest first; nothing says who drew them. */
    public Samples samples(LearnerId learner) {
        var given =
                jdbc.sql("select * from drawing where cohort = ? order by id")
                        .params(cohort(learner).orElse(0))
                        .query((row, number) -> drawing(row))
                        .list();
        var pixels = new byte[given.size() * PIXELS];
        var labels = new int[given.size()];
        for (int i = 0; i < labels.length; i++) {
            System.arraycopy(given.get(i).pixels(), 0, pixels, i * PIXELS, PIXELS);
            labels[i] = given.get(i).label();
        }
        return new Samples(Shape.of(1, SIDE, SIDE), new Features.Pixels(pixels), labels);
    }

    @Override
    @Transactional
    public void forget(LearnerId learner) {
        jdbc.sql("delete from drawing where learner = ?").params(learner.value()).update();
    }

    private OptionalLong cohort(LearnerId learner) {
        return roster.find(learner).map(Member::cohort).orElse(OptionalLong.empty());
    }

    private static Drawing drawing(ResultSet row) throws SQLException {
        return new Drawing(
                row.getLong("id"),
                new LearnerId(row.getString("learner")),
                row.getInt("label"),
                row.getBytes("pixels"),
                row.getObject("given", OffsetDateTime.class).toInstant());
    }
}
