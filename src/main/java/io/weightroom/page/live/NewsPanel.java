package io.weightroom.page.live;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.weightroom.classroom.LearnerId;
import io.weightroom.runs.Runs.Subscription;
import io.weightroom.wall.RunNote;
import io.weightroom.wall.Stage;
import io.weightroom.wall.Stage.Gathering;
import io.weightroom.wall.Stage.Message;
import java.util.List;
import java.util.Optional;

/**
 * What a student's class is told and asked now, above whatever page is open; nothing most of the
 * time.
 */
@CssImport("./styles/live.css")
final class NewsPanel extends Div {

    private final Live live;
    private final LearnerId learner;
    private final long cohort;
    private Optional<Stage> shown = Optional.empty();
    private List<RunNote> notes = List.of();
    private Optional<Message> dismissed = Optional.empty();
    private List<Subscription> subscriptions = List.of();

    NewsPanel(Live live, LearnerId learner, long cohort) {
        this.live = live;
        this.learner = learner;
        this.cohort = cohort;
        addClassName("wr-live");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "From your class");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        shown = Optional.empty();
        // No complaint where the page goes away at this moment.
        Runnable listener = ui.accessLater(this::refresh, () -> {})::run;
        subscriptions =
                List.of(
                        live.bell().listen(cohort, listener),
                        live.bell().listen(learner, listener));
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        subscriptions.forEach(Subscription::close);
    }

    private void refresh() {
        var now = live.stages().of(learner);
        var unseen = live.notes().unseen(learner);
        if (shown.equals(Optional.of(now)) && notes.equals(unseen)) {
            return;
        }
        boolean called = shown.isPresent() && !shown.get().gathering().equals(now.gathering());
        shown = Optional.of(now);
        notes = unseen;
        removeAll();
        now.message().filter(m -> !dismissed.equals(Optional.of(m))).ifPresent(this::addMessage);
        now.gathering().ifPresent(where -> addCall(where, called));
        now.poll().ifPresent(poll -> add(new PollCard(live.polls(), learner, poll)));
        if (!unseen.isEmpty()) {
            add(new NoteCard(live, learner, unseen));
        }
        setVisible(getComponentCount() > 0);
    }

    private void addMessage(Message message) {
        var words = new Paragraph(message.words());
        words.getElement().setAttribute("dir", "auto");
        words.getElement().setAttribute("role", "status");
        var close =
                new NativeButton(
                        "Close",
                        press -> {
                            dismissed = Optional.of(message);
                            shown = Optional.empty();
                            refresh();
                        });
        var card = new Div(new Span("To the class"), words, close);
        card.addClassName("wr-live-message");
        add(card);
    }

    /**
     * @param now whether the class is called at this moment, and does not only stand there
     */
    private void addCall(Gathering where, boolean now) {
        live.call(where, now).<Component>map(call -> call).ifPresent(this::add);
    }
}
