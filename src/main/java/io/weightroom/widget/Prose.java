package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** Text of a lesson; formulas and code are typeset in the browser. */
@Tag("wr-prose")
@NpmPackage(value = "katex", version = "0.19.1")
@NpmPackage(value = "highlight.js", version = "11.12.0")
@JsModule("./widgets/prose/prose.ts")
@CssImport("./styles/prose.css")
@CssImport("./styles/code.css")
public final class Prose extends Component {

    /**
     * @param html made from Markdown, safe to show
     */
    public Prose(String html) {
        getElement().setProperty("html", html);
    }

    public String html() {
        return getElement().getProperty("html", "");
    }
}
