package io.weightroom.page.access;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;

/** Where one signs in: with a name and a password, a key card, or an account elsewhere. */
@Route(value = "login", layout = DoorLayout.class)
@PageTitle("Sign in – Weightroom")
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver {

    /** What the query says happened, and what to do about it. */
    private static final Map<String, String> WORDS =
            Map.of(
                    "wrong",
                    "This name and password do not belong together. Look at both once more, or ask who leads your class for a new key card.",
                    "card",
                    "This is no key card that holds now. A newer one replaces those before it.",
                    "again",
                    "This page had been open for too long. Please sign in again.",
                    "elsewhere",
                    "Whoever vouched for you is known here, but you are in no class yet: open your class’s link first.",
                    "failed",
                    "Signing in elsewhere did not work. Try again, or ask whoever runs this machine.");

    private final Paragraph trouble = new Paragraph();
    private final PageForm withPassword;
    private final PageForm withCard;
    private final NativeDetails card;

    LoginView(Elsewhere elsewhere) {
        addClassName("wr-door");
        trouble.addClassName("wr-message");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        var token = token();
        withPassword =
                PageForm.posting("login", "Sign in", token)
                        .field("username", "Name", "text", "username")
                        .field("password", "Password", "password", "current-password");
        withCard =
                PageForm.posting("login", "Sign in with the card", token)
                        .field("password", "The card’s code", "text", "off")
                        .attribute("password", "placeholder", "ABCD-EFGH-JKMN-PQRS")
                        .attribute("password", "autocapitalize", "characters")
                        .attribute("password", "spellcheck", "false");
        card = new NativeDetails("I have a key card", withCard);
        var join = new Paragraph();
        join.add(new Span("New here? "), new Anchor("join", "Join with your class’s code"));
        add(new H1("Sign in"), trouble, withPassword, card);
        elsewhere.links().forEach(this::add);
        add(join);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var wait = query.getSingleParameter("wait").filter(text -> text.matches("\\d{1,5}"));
        var words =
                wait.map(
                                seconds ->
                                        "There were too many wrong tries. The next is in %s seconds; a key card opens at once."
                                                .formatted(seconds))
                        .or(
                                () ->
                                        WORDS.entrySet().stream()
                                                .filter(
                                                        word ->
                                                                query.getParameters()
                                                                        .containsKey(word.getKey()))
                                                .map(Map.Entry::getValue)
                                                .findFirst());
        words.ifPresent(trouble::setText);
        trouble.setVisible(words.isPresent());
        card.setOpen(query.getParameters().containsKey("card"));
    }

    /** A scanned card has its code behind the #, which no server and no log gets to see. */
    @Override
    protected void onAttach(AttachEvent attached) {
        withCard.getElement()
                .executeJs(
                        """
                        const code = location.hash.match(/^#card=([0-9A-Za-z-]{16,24})$/);
                        if (code) {
                          $0.open = true;
                          this.elements.password.value = code[1];
                          history.replaceState(history.state, '', location.pathname);
                        }
                        (code ? this.querySelector('button') : $1).focus();
                        """,
                        card.getElement(),
                        withPassword.field("username"));
    }

    static String token() {
        var request = VaadinRequest.getCurrent();
        return request != null
                        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf
                ? csrf.getToken()
                : "";
    }
}
