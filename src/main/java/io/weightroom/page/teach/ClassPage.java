package io.weightroom.page.teach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouteParameters;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Roster;
import java.util.Optional;

/**
 * A page about one class, for those who lead it. Its route ends in {@code class/:cohort([0-9]+)}
 * and the page's name; without a class in the address it is about the newest that is not archived.
 */
public abstract class ClassPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Roster roster;
    private final Learners learners;
    private final String title;
    private final ClassBar bar;

    protected ClassPage(Roster roster, Learners learners, String title) {
        this(roster, learners, title, Optional.empty());
    }

    /**
     * @param tab the page of the bar that this one belongs to, where it has none itself
     */
    protected ClassPage(
            Roster roster,
            Learners learners,
            String title,
            Optional<Class<? extends Component>> tab) {
        bar = new ClassBar(tab.orElse(getClass()));
        this.roster = roster;
        this.learners = learners;
        this.title = title;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        addClassName("wr-class-page");
        var leader = learners.current();
        var led = roster.ledBy(leader);
        var asked = event.getRouteParameters().getLong("cohort");
        removeAll();
        if (asked.isEmpty() && led.isEmpty()) {
            add(new H1("No class yet"), new Paragraph("You do not lead a class so far."));
            return;
        }
        var cohort =
                asked.isPresent()
                        ? roster.checkLeads(leader, asked.get())
                        : led.stream()
                                .filter(one -> !one.archived())
                                .findFirst()
                                .orElse(led.getFirst());
        bar.show(led, cohort);
        add(bar);
        open(leader, cohort, event.getRouteParameters());
    }

    /** For pages whose address names more than the class. */
    protected void open(LearnerId leader, Cohort cohort, RouteParameters address) {
        open(leader, cohort);
    }

    /** Fills the page below its bar; called again when another class is chosen. */
    protected abstract void open(LearnerId leader, Cohort cohort);

    @Override
    public String getPageTitle() {
        return title + " – Weightroom";
    }
}
