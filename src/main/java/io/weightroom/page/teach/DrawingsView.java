package io.weightroom.page.teach;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.Roster;
import io.weightroom.drawings.Drawing;
import io.weightroom.drawings.Drawings;
import io.weightroom.page.Toast;
import io.weightroom.widget.PictureUrl;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a class has drawn for all to be tested on; who leads it can remove what is out of place. */
@Route("class/:cohort([0-9]+)/drawings")
@RolesAllowed({"INSTRUCTOR", "HOST"})
@CssImport("./widgets/draw/give.css")
public class DrawingsView extends ClassPage {

    private static final int PART = 200;

    private final Roster roster;
    private final Drawings drawings;
    private final Paragraph lead = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more = new NativeButton("Show more");
    private final Set<Long> removed = new HashSet<>();
    private int shown = PART;

    DrawingsView(Roster roster, Learners learners, Drawings drawings) {
        super(roster, learners, "Drawings");
        this.roster = roster;
        this.drawings = drawings;
        list.addClassName("wr-given-list");
        more.addClassName("wr-more");
    }

    @Override
    protected void open(LearnerId leader, Cohort cohort) {
        more.addClickListener(
                press -> {
                    shown += PART;
                    refresh(leader, cohort);
                });
        add(new H1("Drawings"), lead, list, more);
        refresh(leader, cohort);
    }

    private void refresh(LearnerId leader, Cohort cohort) {
        var all =
                drawings.ofClass(leader, cohort.id()).stream()
                        .filter(drawing -> !removed.contains(drawing.id()))
                        .toList();
        lead.setText(words(all.size()));
        Map<LearnerId, String> names =
                roster.students(cohort.id()).stream()
                        .collect(Collectors.toMap(Member::id, Member::name));
        list.removeAll();
        all.stream()
                .limit(shown)
                .forEach(drawing -> list.add(item(leader, cohort, drawing, names)));
        list.setVisible(!all.isEmpty());
        more.setVisible(all.size() > shown);
    }

    private static String words(int count) {
        return count == 0
                ? "Nobody has given a drawing yet. Learners give them under the pad of lesson 7, and test their networks on them."
                : "%s, newest first. The class sees them without names. Remove what is no digit, or not fit to be seen."
                        .formatted(count == 1 ? "One drawing" : "%,d drawings".formatted(count));
    }

    private ListItem item(
            LearnerId leader, Cohort cohort, Drawing drawing, Map<LearnerId, String> names) {
        var name = names.getOrDefault(drawing.by(), "no longer in the class");
        var remove = new NativeButton("Remove", press -> remove(leader, cohort, drawing));
        remove.getElement()
                .setAttribute("aria-label", "Remove the %d of %s".formatted(drawing.label(), name));
        return new ListItem(
                new Image(
                        PictureUrl.ofInk(drawing.pixels(), Drawings.SIDE),
                        "a drawing given as " + drawing.label()),
                new Span("%d, %s".formatted(drawing.label(), name)),
                remove);
    }

    private void remove(LearnerId leader, Cohort cohort, Drawing drawing) {
        removed.add(drawing.id());
        refresh(leader, cohort);
        Toast.showUndo(
                "A %d is removed.".formatted(drawing.label()),
                () -> {
                    removed.remove(drawing.id());
                    refresh(leader, cohort);
                },
                () -> drawings.remove(leader, cohort.id(), drawing.id()));
    }
}
