package io.weightroom.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.RouterLayout;
import java.util.Collection;

/** What stands around a page, and how all pages look. */
@NpmPackage(value = "@fontsource-variable/source-serif-4", version = "5.3.1")
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/jetbrains-mono", version = "5.3.0")
@CssImport("@fontsource-variable/source-serif-4/wght.css")
@CssImport("@fontsource-variable/source-serif-4/wght-italic.css")
@CssImport("@fontsource-variable/inter/wght.css")
@CssImport("@fontsource-variable/jetbrains-mono/wght.css")
@CssImport("./styles/tokens.css")
@CssImport("./styles/aura.css")
@CssImport("./styles/layout.css")
@CssImport("./styles/page.css")
@JsModule("./page/appearance.ts")
@JsModule("./page/connection.ts")
public abstract class Frame extends Div implements RouterLayout {

    private final Main main = new Main();

    /** What stands above the page. */
    protected final void show(Collection<? extends Component> above) {
        addClassName("wr-page");
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        above.forEach(this::add);
        add(main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }
}
