package io.weightroom.page.access;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import io.weightroom.page.Failures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Fields with a label above each, and a button that sends them: to the page, which learns of the
 * values only then, or as a browser's own request.
 */
final class PageForm extends HtmlContainer {

    private static final String VALUES = "Object.fromEntries(new FormData(element))";

    private final Paragraph trouble = new Paragraph();
    private final Element end = new Element("div");
    private final Map<String, Element> fields = new LinkedHashMap<>();

    private PageForm(String button) {
        super("form");
        addClassName("wr-form");
        trouble.addClassName("wr-message");
        trouble.getElement().setAttribute("role", "alert");
        var send = new NativeButton(button);
        send.addClassName("wr-primary");
        send.getElement().setAttribute("type", "submit");
        end.setAttribute("class", "wr-form-end");
        end.appendChild(send.getElement());
        getElement().appendChild(trouble.getElement(), end);
        say("");
    }

    /** A request of the browser, with Spring's token. */
    static PageForm posting(String action, String button, String token) {
        var form = new PageForm(button);
        form.getElement().setAttribute("method", "post").setAttribute("action", action);
        form.getElement()
                .appendChild(
                        new Element("input")
                                .setAttribute("type", "hidden")
                                .setAttribute("name", "_csrf")
                                .setAttribute("value", token));
        return form;
    }

    /**
     * @param sent takes the values by name; what it throws is said in the form
     */
    static PageForm sending(String button, Consumer<Map<String, String>> sent) {
        var form = new PageForm(button);
        form.getElement()
                .addEventListener(
                        "submit",
                        submit -> {
                            var values = new LinkedHashMap<String, String>();
                            submit.getEventData()
                                    .get(VALUES)
                                    .properties()
                                    .forEach(
                                            value ->
                                                    values.put(
                                                            value.getKey(),
                                                            value.getValue().asString("")));
                            form.send(values, sent);
                        })
                .addEventData(VALUES)
                .preventDefault();
        return form;
    }

    void send(Map<String, String> values, Consumer<Map<String, String>> sent) {
        say("");
        try {
            sent.accept(values);
        } catch (RuntimeException e) {
            Failures.logMistake("in a form", e);
            say(Failures.sentence(e));
        }
    }

    /**
     * @param complete what browsers may fill in by themselves, in HTML's words
     */
    PageForm field(String name, String label, String type, String complete) {
        var input =
                new Element("input")
                        .setAttribute("name", name)
                        .setAttribute("type", type)
                        .setAttribute("autocomplete", complete)
                        .setAttribute("required", true)
                        .setAttribute("maxlength", "200");
        return add(name, label, input);
    }

    PageForm add(String name, String label, Element input) {
        fields.put(name, input);
        var words = new Element("span").setText(label);
        getElement()
                .insertChild(
                        getElement().indexOfChild(trouble.getElement()),
                        new Element("label").appendChild(words, input));
        return this;
    }

    /** Below the field of that name. */
    PageForm hint(String name, String words) {
        field(name)
                .getParent()
                .appendChild(new Element("small").setAttribute("class", "wr-hint").setText(words));
        return this;
    }

    PageForm attribute(String name, String attribute, String value) {
        field(name).setAttribute(attribute, value);
        return this;
    }

    PageForm optional(String name) {
        field(name).removeAttribute("required");
        return this;
    }

    PageForm focus(String name) {
        field(name).executeJs("this.focus()");
        return this;
    }

    void clear() {
        getElement().executeJs("this.reset()");
    }

    void say(String words) {
        trouble.setText(words);
        trouble.setVisible(!words.isEmpty());
    }

    Element field(String name) {
        return java.util.Objects.requireNonNull(fields.get(name), name);
    }
}
