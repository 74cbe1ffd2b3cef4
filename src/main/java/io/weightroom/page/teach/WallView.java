package io.weightroom.page.teach;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Roster;
import jakarta.annotation.security.RolesAllowed;

/** Everybody in a class, at a glance. */
@Route("class/:cohort?([0-9]+)")
@RolesAllowed({"INSTRUCTOR", "HOST"})
public class WallView extends ClassPage {

    private final Roster roster;

    WallView(Roster roster, Learners learners) {
        super(roster, learners, "Wall");
        this.roster = roster;
    }

    @Override
    protected void open(LearnerId leader, Cohort cohort) {
        var list = new UnorderedList();
        roster.students(cohort.id()).forEach(student -> list.add(new ListItem(student.name())));
        add(new H1("Wall"), list);
    }
}
