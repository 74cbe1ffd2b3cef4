package io.weightroom.page.access;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.weightroom.page.Frame;
import java.util.List;

/** The frame of the pages that one sees before one is in. */
@AnonymousAllowed
@CssImport("./styles/door.css")
class DoorLayout extends Frame {

    DoorLayout() {
        var name = new Anchor("/", "Weightroom");
        name.addClassName("wr-name");
        name.getElement().setAttribute("router-ignore", true);
        var bar = new Header(name);
        bar.addClassNames("wr-bar", "wr-door-bar");
        bar.getElement().appendChild(new Element("wr-appearance"));
        show(List.of(bar));
    }
}
