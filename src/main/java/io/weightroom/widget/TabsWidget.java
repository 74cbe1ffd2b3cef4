package io.weightroom.widget;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.lesson.Directive;
import io.weightroom.lesson.Directive.Listing;

/** The same code in several languages, one at a time. */
@Tag("wr-tabs")
@JsModule("./widgets/tabs/tabs.ts")
@CssImport("./styles/code.css")
@CssImport("./styles/tabs.css")
final class TabsWidget extends HtmlContainer {

    TabsWidget(Directive.Tabs directive) {
        getElement().setAttribute("data-widget", "tabs");
        directive.listings().forEach(listing -> add(figure(listing)));
    }

    private static HtmlContainer figure(Listing listing) {
        var caption = new HtmlComponent("figcaption");
        caption.getElement().setText(listing.title());
        var code = new HtmlComponent("code");
        code.addClassName("language-" + listing.language());
        code.getElement().setText(listing.code());
        var pre = new HtmlContainer("pre");
        pre.addClassName("wr-code");
        pre.getElement().setAttribute("tabindex", "0");
        pre.add(code);
        var figure = new HtmlContainer("figure");
        figure.add(caption, pre);
        return figure;
    }
}
