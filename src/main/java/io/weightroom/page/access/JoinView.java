package io.weightroom.page.access;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.weightroom.access.Joining;
import io.weightroom.access.SchoolAccounts;
import io.weightroom.access.TooManyTries;
import io.weightroom.classroom.Cohort;
import io.weightroom.page.Failures;
import java.util.List;
import java.util.Map;

/** Where a student joins a class: with its code, a name, and a password or a key card. */
@Route(value = "join/:code?", layout = DoorLayout.class)
@PageTitle("Join a class – Weightroom")
@AnonymousAllowed
class JoinView extends Div implements BeforeEnterObserver {

    private final Joining joining;
    private final Visitor visitor;
    private final Elsewhere elsewhere;

    JoinView(Joining joining, Visitor visitor, Elsewhere elsewhere) {
        this.joining = joining;
        this.visitor = visitor;
        this.elsewhere = elsewhere;
        addClassName("wr-door");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var code = event.getRouteParameters().get("code").orElse("");
        if (code.isEmpty()) {
            askForCode("");
            return;
        }
        try {
            joining.cohort(code, visitor.from())
                    .ifPresentOrElse(
                            cohort -> welcome(code, cohort),
                            () ->
                                    askForCode(
                                            "This code opens no class (any more). Ask whoever leads your class for the one that holds now."));
        } catch (TooManyTries e) {
            askForCode(Failures.sentence(e));
        }
    }

    private void askForCode(String trouble) {
        var form =
                PageForm.sending(
                                "Go on",
                                values ->
                                        getUI().orElseThrow()
                                                .navigate(
                                                        "join/"
                                                                + values.getOrDefault("code", "")
                                                                        .replaceAll(
                                                                                "[^0-9A-Za-z-]",
                                                                                "")))
                        .field("code", "The code of your class", "text", "off")
                        .attribute("code", "placeholder", "ABCD-EFGH")
                        .attribute("code", "autocapitalize", "characters")
                        .attribute("code", "spellcheck", "false")
                        .focus("code");
        form.say(trouble);
        add(new H1("Join a class"), form, signIn());
    }

    private void welcome(String code, Cohort cohort) {
        var title = new H1("Join " + cohort.name());
        title.getElement().setAttribute("dir", "auto");
        SchoolAccounts.remember(visitor.request().getSession(), code);
        var form =
                PageForm.sending("Join", values -> join(code, values))
                        .field("name", "Your name, as others see it", "text", "nickname")
                        .field("password", "A password", "password", "new-password")
                        .hint("password", "8 characters or more. It is kept only as a hash.")
                        .focus("name");
        form.getElement().insertChild(3, cardChoice(form));
        add(title, form);
        elsewhere.links().forEach(this::add);
        add(signIn());
    }

    private static Element cardChoice(PageForm form) {
        var box =
                new Element("input").setAttribute("type", "checkbox").setAttribute("name", "card");
        box.executeJs(
                """
                this.addEventListener('change', () => {
                  $0.disabled = this.checked;
                  $0.closest('label').hidden = this.checked;
                })
                """,
                form.field("password"));
        return new Element("label")
                .setAttribute("class", "wr-choice")
                .appendChild(
                        box,
                        new Element("span")
                                .setText("I would rather have a key card to print or photograph"));
    }

    private void join(String code, Map<String, String> values) {
        var name = values.getOrDefault("name", "");
        if (!values.containsKey("card")) {
            visitor.enter(joining.join(code, name, values.getOrDefault("password", "")), "/");
            return;
        }
        var card = joining.joinWithCard(code, name);
        removeAll();
        add(
                new CardSheet(
                        List.of(card),
                        visitor.address(),
                        "With this code you come back on any device. Print or photograph it now: it is shown this once. If you lose it, whoever leads your class makes you another.",
                        "I have it: open the course",
                        () -> visitor.enter(card.learner(), "/")));
    }

    private static Paragraph signIn() {
        var words = new Paragraph();
        words.add(new Span("You have joined before? "), new Anchor("/login", "Sign in"));
        return words;
    }
}
