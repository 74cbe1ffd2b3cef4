package io.weightroom.page.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.weightroom.access.Invitations;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Role;
import io.weightroom.classroom.Roster;
import io.weightroom.page.Failures;
import io.weightroom.page.Toast;
import java.util.Optional;

/** What a link opens, once, that makes somebody one who leads a class. */
@Route(value = "lead/:code", layout = DoorLayout.class)
@PageTitle("Lead a class – Weightroom")
@AnonymousAllowed
class InviteView extends Div implements BeforeEnterObserver {

    private final Invitations invitations;
    private final Learners learners;
    private final Roster roster;
    private final Visitor visitor;

    InviteView(Invitations invitations, Learners learners, Roster roster, Visitor visitor) {
        this.invitations = invitations;
        this.learners = learners;
        this.roster = roster;
        this.visitor = visitor;
        addClassName("wr-door");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var code = event.getRouteParameters().get("code").orElse("");
        invitations
                .cohort(code)
                .ifPresentOrElse(
                        cohort -> welcome(code, cohort),
                        () ->
                                add(
                                        new H1("This link opens nothing any more"),
                                        new Paragraph(
                                                "It opens once, within seven days. Ask whoever sent it for another.")));
    }

    private void welcome(String code, Cohort cohort) {
        add(new H1("Lead " + cohort.name()));
        var self = self().flatMap(roster::find).filter(member -> member.role() != Role.STUDENT);
        if (self.isPresent()) {
            add(
                    new Paragraph(
                            "You are signed in as " + self.map(Member::name).orElse("") + "."),
                    new NativeButton(
                            "Lead this class too", press -> accept(code, self.get(), cohort)));
            return;
        }
        add(
                new Paragraph(
                        "You will see what its students do, grade them, and may invite others."),
                PageForm.sending(
                                "Make my account",
                                values ->
                                        visitor.enter(
                                                invitations.accept(
                                                        code,
                                                        values.getOrDefault("name", ""),
                                                        values.getOrDefault("password", "")),
                                                "/class/" + cohort.id()))
                        .field("name", "Your name, as others see it", "text", "username")
                        .field("password", "A password", "password", "new-password")
                        .hint("password", "8 characters or more. It is kept only as a hash."));
    }

    private void accept(String code, Member self, Cohort cohort) {
        try {
            invitations.accept(code, self.id());
            getUI().orElseThrow().getPage().setLocation("/class/" + cohort.id());
        } catch (RuntimeException e) {
            Failures.logMistake("accepting an invitation", e);
            Toast.show(Failures.sentence(e));
        }
    }

    private Optional<LearnerId> self() {
        try {
            return Optional.of(learners.current());
        } catch (NotAllowed nobody) {
            return Optional.empty();
        }
    }
}
