package io.weightroom.page.contest;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.classroom.LearnerId;
import io.weightroom.contest.Contests;

/** Where the learner's class compares its runs; nothing where it does not. */
public final class LeaderboardLink extends Paragraph {

    public LeaderboardLink(Contests contests, LearnerId learner) {
        var newest = contests.newest(learner);
        setVisible(newest.isPresent());
        newest.ifPresent(
                contest ->
                        add(
                                new Text("Not graded, for those who like to: "),
                                new RouterLink(
                                        "the leaderboard of your class", LeaderboardView.class),
                                new Text(
                                        contest.isOpen()
                                                ? ", who makes the most of %,d seconds."
                                                        .formatted(contest.seconds())
                                                : ", closed.")));
    }
}
