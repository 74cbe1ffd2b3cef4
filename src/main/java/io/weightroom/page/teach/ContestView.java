package io.weightroom.page.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Roster;
import io.weightroom.contest.Board;
import io.weightroom.contest.Contest;
import io.weightroom.contest.ContestBlocks;
import io.weightroom.contest.Contests;
import io.weightroom.page.Confirmation;
import io.weightroom.page.Failures;
import io.weightroom.page.contest.BoardTable;
import io.weightroom.page.contest.WinnerWords;
import jakarta.annotation.security.RolesAllowed;

/** The leaderboards of a class, for those who lead it: open, close, reveal, delete. */
@Route("class/:cohort([0-9]+)/leaderboard")
@RolesAllowed({"INSTRUCTOR", "HOST"})
@CssImport("./styles/contest.css")
public class ContestView extends ClassPage {

    private static final int USUAL_SECONDS = 20;

    private final Contests contests;
    private final ContestBlocks blocks;
    private final Confirmation confirmation = new Confirmation();
    private final Paragraph said = new Paragraph();
    private final Div boards = new Div();

    ContestView(Roster roster, Learners learners, Contests contests, ContestBlocks blocks) {
        super(roster, learners, "Leaderboard");
        this.contests = contests;
        this.blocks = blocks;
    }

    @Override
    protected void open(LearnerId leader, Cohort cohort) {
        said.getElement().setAttribute("role", "status");
        add(
                new H1("Leaderboard"),
                new Paragraph(
                        "Everybody has the same seconds on a lane and the same data, and is scored on samples that no run of the class was trained on. Learners choose whether to take part, and under which name."),
                form(leader, cohort),
                said,
                confirmation,
                boards);
        refresh(leader, cohort);
    }

    private Div form(LearnerId leader, Cohort cohort) {
        var block = new Select<ContestBlocks.Option>();
        block.setLabel("Network to begin with");
        block.setItemLabelGenerator(
                option ->
                        option.title()
                                + ": "
                                + option.train().title().orElse(option.train().spec().name()));
        var options = blocks.all();
        block.setItems(options);
        options.stream().findFirst().ifPresent(block::setValue);
        var seconds = new TextField("Seconds for each run");
        seconds.setAllowedCharPattern("[0-9]");
        seconds.setMaxLength(3);
        seconds.setValue(String.valueOf(USUAL_SECONDS));
        var open = new Button("Open a leaderboard");
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.setEnabled(!options.isEmpty());
        open.addClickListener(
                press ->
                        attempt(
                                leader,
                                cohort,
                                () ->
                                        contests.open(
                                                leader,
                                                cohort.id(),
                                                block.getValue().page(),
                                                block.getValue().train().spec().name(),
                                                number(seconds.getValue()))));
        var form = new Div(block, seconds, open);
        form.addClassName("wr-contest-form");
        return form;
    }

    /** 0 where it is none, which is refused in words. */
    private static int number(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    }

    private void attempt(LearnerId leader, Cohort cohort, Runnable deed) {
        try {
            said.setText("");
            deed.run();
        } catch (NotAllowed e) {
            said.setText(Failures.sentence(e));
        }
        refresh(leader, cohort);
    }

    private void refresh(LearnerId leader, Cohort cohort) {
        boards.removeAll();
        var all = contests.ofClass(leader, cohort.id());
        if (all.isEmpty()) {
            boards.add(new Paragraph("There is none yet."));
        }
        for (var contest : all) {
            show(contests.board(leader, contest.id()), leader, cohort);
        }
    }

    private void show(Board board, LearnerId leader, Cohort cohort) {
        var contest = board.contest();
        boards.add(
                new H2(
                        "%s, %d seconds%s"
                                .formatted(
                                        contest.block(),
                                        contest.seconds(),
                                        contest.isOpen() ? "" : ", closed")));
        boards.add(
                board.lines().isEmpty()
                        ? new Paragraph("Nobody has entered a run.")
                        : new BoardTable(board, true));
        board.winner().ifPresent(run -> boards.add(new WinnerWords(run)));
        boards.add(buttons(contest, leader, cohort));
    }

    private Div buttons(Contest contest, LearnerId leader, Cohort cohort) {
        var buttons = new Div();
        buttons.addClassName("wr-contest-form");
        if (contest.isOpen()) {
            buttons.add(
                    new Button(
                            "Close it",
                            press ->
                                    attempt(
                                            leader,
                                            cohort,
                                            () -> contests.close(leader, contest.id()))));
        }
        boolean shown = contest.revealed();
        buttons.add(
                new Button(
                        shown
                                ? "Hide from the class how the first was trained"
                                : "Show the class how the first was trained",
                        press ->
                                attempt(
                                        leader,
                                        cohort,
                                        () -> contests.reveal(leader, contest.id(), !shown))));
        buttons.add(
                new Button(
                        "Delete",
                        press ->
                                confirmation.ask(
                                        "Delete this leaderboard with all that was entered? The runs stay.",
                                        "Delete it",
                                        () ->
                                                attempt(
                                                        leader,
                                                        cohort,
                                                        () ->
                                                                contests.delete(
                                                                        leader, contest.id())))));
        return buttons;
    }
}
