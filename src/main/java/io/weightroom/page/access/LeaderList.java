package io.weightroom.page.access;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;

/** Who leads a class, and a link with which somebody else does too. */
final class LeaderList extends Section {

    private final RosterServices services;
    private final LearnerId leader;
    private final Cohort cohort;
    private final UnorderedList list = new UnorderedList();
    private final Div link = new Div();

    LeaderList(RosterServices services, LearnerId leader, Cohort cohort) {
        this.services = services;
        this.leader = leader;
        this.cohort = cohort;
        setVisible(services.learners().isClass());
        add(
                new H2("Who leads it"),
                list,
                new NativeButton("Invite somebody to lead it too", press -> invite()),
                link);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var leaders = services.invitations().leaders(leader, cohort.id());
        for (var one : leaders) {
            var name = new Span(one.name());
            name.getElement().setAttribute("dir", "auto");
            var item = new ListItem(name);
            if (leaders.size() > 1 && !one.id().equals(leader)) {
                var dismiss =
                        new NativeButton(
                                "Dismiss",
                                press -> {
                                    services.invitations().dismiss(leader, cohort.id(), one.id());
                                    refresh();
                                });
                dismiss.getElement().setAttribute("aria-label", "Dismiss " + one.name());
                item.add(dismiss);
            }
            list.add(item);
        }
    }

    private void invite() {
        var code = services.invitations().invite(leader, cohort.id());
        link.removeAll();
        link.add(
                new Paragraph(
                        "Send this link to one person. It opens once, within seven days, and lets them see and grade this class:"),
                new Code(services.visitor().address() + "/lead/" + code));
    }
}
