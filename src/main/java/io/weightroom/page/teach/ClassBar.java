package io.weightroom.page.teach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.classroom.Cohort;
import io.weightroom.page.access.RosterView;
import java.util.List;

/**
 * Which class one looks at, and the pages there are about it.
 *
 * <p>Every such page has the class in its address: {@code /class/ID} is the wall, and {@code
 * /class/ID/NAME} the page NAME. {@code /class} alone is the wall of the newest class. A page is a
 * {@link ClassPage}, and stands in {@link #TABS} to be found.
 */
@CssImport("./styles/class.css")
final class ClassBar extends Div {

    private record Tab(String name, Class<? extends Component> page) {}

    /** In the order of the bar. */
    private static final List<Tab> TABS =
            List.of(
                    new Tab("Wall", WallView.class),
                    new Tab("Gradebook", GradebookView.class),
                    new Tab("Assignments", TermsView.class),
                    new Tab("Lessons", LessonDatesView.class),
                    new Tab("Roster", RosterView.class),
                    new Tab("Drawings", DrawingsView.class),
                    new Tab("Leaderboard", ContestView.class));

    private final Class<? extends Component> here;
    private final Nav tabs = new Nav();

    /**
     * @param here the page that the bar stands on
     */
    ClassBar(Class<? extends Component> here) {
        this.here = here;
        addClassName("wr-class-bar");
        tabs.setAriaLabel("Class");
    }

    /**
     * @param led all that one may choose from
     */
    void show(List<Cohort> led, Cohort cohort) {
        removeAll();
        tabs.removeAll();
        for (var tab : TABS) {
            var link = new RouterLink(tab.name(), tab.page(), address(cohort.id()));
            if (tab.page().equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(link);
        }
        if (led.size() > 1) {
            getElement().appendChild(select(led, cohort));
        } else {
            var name = new Span(cohort.name());
            name.addClassName("wr-class-name");
            add(name);
        }
        add(tabs);
    }

    private Element select(List<Cohort> led, Cohort cohort) {
        var select = new Element("select");
        select.setAttribute("aria-label", "Class");
        for (var one : led) {
            var option = new Element("option");
            option.setAttribute("value", String.valueOf(one.id()));
            option.setAttribute("selected", one.id() == cohort.id());
            option.setText(one.archived() ? one.name() + " (archived)" : one.name());
            select.appendChild(option);
        }
        select.addEventListener(
                        "change",
                        change -> go(change.getEventData().get("element.value").asString("")))
                .addEventData("element.value");
        return select;
    }

    /** The page that is open, of another class. */
    private void go(String cohort) {
        if (cohort.matches("\\d{1,18}")) {
            UI.getCurrent().navigate(here, address(Long.parseLong(cohort)));
        }
    }

    static RouteParameters address(long cohort) {
        return new RouteParameters("cohort", String.valueOf(cohort));
    }
}
