package io.weightroom.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Role;
import io.weightroom.classroom.Roster;
import io.weightroom.page.access.AccountView;
import io.weightroom.page.assignments.AssignmentsView;
import io.weightroom.page.live.Live;
import io.weightroom.page.teach.WallView;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The frame of every page: a small bar with the name and where one can go, and the page below. */
@Layout
@PermitAll
class CourseLayout extends Frame {

    CourseLayout(HostCheck host, Roster roster, Learners learners, CourseGate gate, Live live) {
        var skip = new Anchor("#content", "Skip to the page");
        skip.addClassName("wr-skip");
        skip.getElement().setAttribute("router-ignore", true);
        var previewed = gate.previewed();
        boolean itself = previewed.isEmpty();
        var self = self(roster, learners);
        boolean leads = self.map(Member::role).filter(Role::leads).isPresent();
        var bar = bar(itself && host.isHost(), itself && leads);
        if (learners.isClass()) {
            self.ifPresent(member -> bar.addComponentAtIndex(2, account(member)));
        }
        live.hand().ifPresent(hand -> bar.addComponentAtIndex(2, hand));
        var above = new ArrayList<Component>(List.of(skip));
        previewed.ifPresent(cohort -> above.add(new PreviewBar(cohort, gate)));
        above.add(bar);
        live.news().ifPresent(above::add);
        show(above);
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

    private static Optional<Member> self(Roster roster, Learners learners) {
        try {
            return roster.find(learners.current());
        } catch (NotAllowed notSignedIn) {
            return Optional.empty();
        }
    }

    /** Whose page it is, and the way to sign out. */
    private static Component account(Member self) {
        var link = new RouterLink(self.name(), AccountView.class);
        link.getElement().setAttribute("dir", "auto");
        link.getElement().setAttribute("aria-label", "Your account: " + self.name());
        var account = new Div(link);
        account.addClassName("wr-account");
        return account;
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
