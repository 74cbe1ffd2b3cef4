package io.weightroom.page.access;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.weightroom.access.Joining.Code;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.page.Toast;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The link with which students join, large enough for a wall, and until when it holds. */
final class JoinPanel extends Section {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    private final RosterServices services;
    private final LearnerId leader;
    private final Cohort cohort;
    private final String address;
    private final Div content = new Div();

    JoinPanel(RosterServices services, LearnerId leader, Cohort cohort) {
        this.services = services;
        this.leader = leader;
        this.cohort = cohort;
        address = services.visitor().address();
        addClassName("wr-join");
        content.addClassName("wr-join-content");
        add(new H2("How students join"));
        if (!services.visitor().canBeReached()) {
            var alone =
                    new Paragraph(
                            "Weightroom listens to this machine alone, so that nobody else can open the link. Start it with --host 0.0.0.0 and --tls self-signed to let others in.");
            alone.addClassName("wr-message");
            add(alone);
        }
        add(content);
        refresh();
    }

    private void refresh() {
        content.removeAll();
        services.joining()
                .code(leader, cohort.id())
                .filter(code -> code.expires().isAfter(Instant.now()))
                .ifPresentOrElse(this::show, this::offer);
    }

    private void show(Code code) {
        var link = address + "/join/" + code.code();
        var where = new Anchor(link, link.replaceFirst("^https?://", ""));
        where.getElement().setAttribute("router-ignore", true);
        var spoken = new Span(code.shown());
        spoken.addClassName("wr-join-code");
        var until =
                new Paragraph(
                        "Holds until " + DAY.format(code.expires().atZone(cohort.zone())) + ".");
        var buttons =
                new Div(
                        new NativeButton(
                                "New code",
                                press -> {
                                    services.joining().renew(leader, cohort.id());
                                    refresh();
                                    Toast.show("The code before opens nothing any more.");
                                }),
                        new NativeButton(
                                "Close",
                                press -> {
                                    services.joining().close(leader, cohort.id());
                                    refresh();
                                }));
        buttons.addClassName("wr-card-buttons");
        content.add(
                new QrCode(link, "The link to join " + cohort.name()),
                new Div(spoken, where, until, buttons));
    }

    private void offer() {
        var open =
                new NativeButton(
                        "Make a link to join",
                        press -> {
                            services.joining().renew(leader, cohort.id());
                            refresh();
                        });
        open.addClassName("wr-primary");
        content.add(
                new Div(
                        new Paragraph(
                                "Nobody can join by themselves now. A link holds for two weeks, for the whole class."),
                        open));
    }
}
