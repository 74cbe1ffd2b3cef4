package io.weightroom.page.contest;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.contest.Contest;
import io.weightroom.contest.ContestBlocks;
import io.weightroom.contest.Contests;
import io.weightroom.metrics.HeldOutScore;
import io.weightroom.page.Failures;
import io.weightroom.page.ScoringDesk;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs;
import io.weightroom.widget.DirectiveRenderer;
import jakarta.annotation.security.PermitAll;

/** Where a learner trains for the leaderboard of the class, enters a run and sees the list. */
@Route("leaderboard")
@PageTitle("Leaderboard – Weightroom")
@PermitAll
@CssImport("./styles/contest.css")
public class LeaderboardView extends Div implements EntryForm.Actions {

    private static final String RULES =
            """
            Everybody has the same: the same data, and %,d seconds on a lane for each run. Only the time in which your network is \
            computed counts; waiting and scoring do not. The list goes by samples that were taken out of the training data of all, \
            and that nobody sees: not your test accuracy, which you have tuned by.""";

    private final Contests contests;
    private final ContestBlocks blocks;
    private final DirectiveRenderer renderer;
    private final Learners learners;
    private final Runs runs;
    private final ScoringDesk desk;
    private final EntryForm form = new EntryForm(this);
    private final Div list = new Div();
    private long contest;
    private Runs.Subscription began = () -> {};
    private Runs.Subscription going = () -> {};

    LeaderboardView(
            Contests contests,
            ContestBlocks blocks,
            DirectiveRenderer renderer,
            Learners learners,
            Runs runs,
            ScoringDesk desk) {
        this.contests = contests;
        this.blocks = blocks;
        this.renderer = renderer;
        this.learners = learners;
        this.runs = runs;
        this.desk = desk;
        addClassName("wr-contest");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        removeAll();
        add(new H1("Leaderboard"));
        var newest = contests.newest(learners.current());
        if (newest.isEmpty()) {
            add(new Paragraph("Your class has no leaderboard just now."));
            return;
        }
        open(newest.get());
        var ui = event.getUI();
        began = runs.watchAll(learners.current(), run -> ui.access(() -> follow(ui)));
        follow(ui);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        began.close();
        began = () -> {};
        going.close();
        going = () -> {};
    }

    /** A run can be entered once it has ended. */
    private void follow(UI ui) {
        going.close();
        going = () -> {};
        refresh();
        var learner = learners.current();
        contests.newest(learner)
                .flatMap(found -> runs.latest(learner, found.place()))
                .filter(run -> !run.hasEnded())
                .ifPresent(run -> going = runs.watch(learner, run.id(), 1, view -> news(ui, view)));
    }

    private void news(UI ui, RunView run) {
        if (run.hasEnded()) {
            ui.access(this::refresh);
        }
    }

    private void open(Contest found) {
        contest = found.id();
        add(new Paragraph(RULES.formatted(found.seconds())));
        var train = blocks.find(found);
        if (!found.isOpen()) {
            add(new Paragraph("It is closed: no more runs can be entered."));
        } else if (train.isEmpty()) {
            add(new Paragraph("The lesson has no longer the network that this one is about."));
        } else {
            add(renderer.render(found.place().page(), train.get()));
            add(new H2("Enter a run"), form);
        }
        add(new H2("The list"), list);
    }

    private void refresh() {
        var learner = learners.current();
        var board = contests.board(learner, contest);
        form.show(contests.candidates(learner, board.contest()), board);
        list.removeAll();
        if (board.lines().isEmpty()) {
            list.add(new Paragraph("Nobody stands here yet."));
            return;
        }
        board.winner().ifPresent(run -> list.add(new WinnerWords(run)));
        list.add(new BoardTable(board, false));
    }

    @Override
    public void enter(long run, String pseudonym) {
        form.say("The run is being scored on the hidden samples.");
        var learner = learners.current();
        long entered = contest;
        desk.ask(
                getUI().orElseThrow(),
                "entering run " + run,
                () -> contests.enter(learner, entered, pseudonym, run),
                score -> answer(told(score)),
                this::answer);
    }

    private static String told(HeldOutScore score) {
        return "%s of %,d hidden samples are right."
                .formatted(BoardTable.percent(score.accuracy()), score.samples());
    }

    private void answer(String sentence) {
        form.say(sentence);
        refresh();
    }

    @Override
    public void withdraw() {
        try {
            contests.withdraw(learners.current(), contest);
            form.say("Your line is off the list.");
        } catch (NotAllowed e) {
            form.say(Failures.sentence(e));
        }
        refresh();
    }
}
