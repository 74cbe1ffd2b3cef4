package io.weightroom.page;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.weightroom.widget.DirectiveRenderer;
import jakarta.annotation.security.PermitAll;

/** Classes of the learner's own pictures, on a page of their own. */
@PermitAll
@Route("own")
@PageTitle("Your own classes – Weightroom")
@CssImport("./styles/own.css")
class OwnClassesView extends Div {

    OwnClassesView(DirectiveRenderer renderer) {
        addClassName("wr-own-page");
        var lead =
                new Paragraph(
                        "Show a network some pictures of each of two to six things, and it learns to tell them apart. Your pictures stay on the machine that this page comes from, and are yours alone.");
        lead.addClassName("wr-promise");
        add(new H1("Your own classes"), lead, renderer.ownClasses());
    }
}
