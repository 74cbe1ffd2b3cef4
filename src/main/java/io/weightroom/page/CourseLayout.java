package io.weightroom.page;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Role;
import io.weightroom.classroom.Roster;
import io.weightroom.page.assignments.AssignmentsView;
import io.weightroom.page.live.Live;
import io.weightroom.page.teach.WallView;

/** The frame of every page: a small bar with the name and where one can go, and the page below. */
@Layout
@NpmPackage(value = "@fontsource-variable/source-serif-4", version = "5.3.1")
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/jetbrains-mono", version = "5.3.0")
@CssImport("@fontsource-variable/source-serif-4/wght.css")
@CssImport("@fontsource-variable/source-serif-4/wght-italic.css")
@CssImport("@fontsource-variable/inter/wght.css")
@CssImport("@fontsource-variable/jetbrains-mono/wght.css")
@CssImport("./styles/tokens.css")
@CssImport("./styles/aura.css")
@CssImport("./styles/layout.css")
@CssImport("./styles/page.css")
@JsModule("./page/appearance.ts")
@JsModule("./page/connection.ts")
class CourseLayout extends Div implements RouterLayout {

    private final Main main = new Main();

    CourseLayout(HostCheck host, Roster roster, Learners learners, CourseGate gate, Live live) {
        var skip = new Anchor("#content", "Skip to the page");
        skip.addClassName("wr-skip");
        skip.getElement().setAttribute("router-ignore", true);
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        var previewed = gate.previewed();
        boolean leads = previewed.isEmpty() && leads(roster, learners);
        add(skip);
        previewed.ifPresent(cohort -> add(new PreviewBar(cohort, gate)));
        var bar = bar(previewed.isEmpty() && host.isHost(), leads);
        live.hand().ifPresent(hand -> bar.addComponentAtIndex(2, hand));
        add(bar);
        live.news().ifPresent(this::add);
        add(main);
        addClassName("wr-page");
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    private static RouterLink classLink() {
        var link = new RouterLink("Class", WallView.class);
        link.setHighlightCondition(
                (here, event) -> {
                    var path = event.getLocation().getPath();
                    return path.matches("class(/\\d.*)?");
                });
        return link;
    }

    private static boolean leads(Roster roster, Learners learners) {
        try {
            return roster.find(learners.current())
                    .map(Member::role)
                    .filter(Role::leads)
                    .isPresent();
        } catch (NotAllowed notSignedIn) {
            return false;
        }
    }

    private static Header bar(boolean forHost, boolean forLeader) {
        var name = new RouterLink("Weightroom", HomeView.class);
        name.addClassName("wr-name");
        var course = new RouterLink("Course", HomeView.class);
        var nav =
                new Nav(
                        course,
                        new RouterLink("Assignments", AssignmentsView.class),
                        new RouterLink("Playground", PlaygroundView.class),
                        new RouterLink("Runs", RunsView.class),
                        new RouterLink("Data", DataView.class));
        if (forLeader) {
            nav.add(classLink());
        }
        if (forHost) {
            nav.add(new RouterLink("Machines", MachinesView.class));
        }
        nav.setAriaLabel("Main");
        var bar = new Header(name, nav);
        bar.addClassName("wr-bar");
        bar.getElement().appendChild(new Element("wr-appearance"));
        return bar;
    }
}
