package io.weightroom.page.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.weightroom.access.Accounts;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Roster;
import io.weightroom.page.Toast;
import jakarta.annotation.security.PermitAll;

/** One's own account: the name that others see, the password, and the way out. */
@Route("account")
@PageTitle("Your account – Weightroom")
@PermitAll
public class AccountView extends Div {

    AccountView(
            Accounts accounts, Learners learners, Roster roster, AuthenticationContext signedIn) {
        addClassNames("wr-door", "wr-account-page");
        var self = roster.find(learners.current()).orElseThrow();
        add(new H1("Your account"));
        if (!learners.isClass()) {
            add(new Paragraph("Nobody signs in on this machine: everything on it is yours."));
            return;
        }
        self.cohort().stream()
                .mapToObj(roster::cohort)
                .flatMap(java.util.Optional::stream)
                .forEach(
                        cohort ->
                                add(new Paragraph("You are a student of " + cohort.name() + ".")));
        add(
                new NativeButton("Sign out", press -> signedIn.logout()),
                new Section(
                        new H2("Name"),
                        PageForm.sending(
                                        "Save the name",
                                        values -> {
                                            accounts.rename(
                                                    self.id(),
                                                    self.id(),
                                                    values.getOrDefault("name", ""));
                                            Toast.show(
                                                    "Saved. You sign in with this name from now on.");
                                        })
                                .field("name", "Your name, as others see it", "text", "username")
                                .attribute("name", "value", self.name())));
        var password =
                PageForm.sending(
                                "Save the password",
                                values -> {
                                    accounts.changePassword(
                                            self.id(),
                                            values.getOrDefault("before", ""),
                                            values.getOrDefault("password", ""));
                                    Toast.show("Saved. Other browsers are signed out.");
                                })
                        .field(
                                "before",
                                "Your password or key card until now",
                                "password",
                                "current-password")
                        .field("password", "A new password", "password", "new-password")
                        .hint("password", "8 characters or more. A key card ends with it.");
        add(new Section(new H2("Password"), password));
    }
}
