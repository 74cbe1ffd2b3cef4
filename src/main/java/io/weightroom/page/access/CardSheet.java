package io.weightroom.page.access;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.weightroom.access.KeyCard;
import java.util.List;

/** Key cards that were just made, to print and to cut: they are shown this once. */
@CssImport("./styles/cards.css")
final class CardSheet extends Section {

    /** Codes for phones are drawn for so many; more would make the page heavy. */
    private static final int MOST_CODES = 300;

    /**
     * @param address where others reach this machine
     * @param done where the cards are kept, and go from the page
     */
    CardSheet(List<KeyCard> cards, String address, String words, String button, Runnable done) {
        addClassName("wr-cards");
        var title = new H2(cards.size() == 1 ? "A key card" : cards.size() + " key cards");
        title.getElement().setAttribute("tabindex", "-1");
        title.getElement().executeJs("this.focus(); this.scrollIntoView({ block: 'start' })");
        var print = new NativeButton("Print");
        print.addClickListener(press -> getElement().executeJs("window.print()"));
        print.addClassName("wr-primary");
        var sheet = new Div();
        sheet.addClassName("wr-card-sheet");
        for (int i = 0; i < cards.size(); i++) {
            sheet.add(card(cards.get(i), address, i < MOST_CODES));
        }
        var buttons = new Div(print, new NativeButton(button, press -> done.run()));
        buttons.addClassName("wr-card-buttons");
        add(title, new Paragraph(words), buttons, sheet);
    }

    private static Article card(KeyCard card, String address, boolean withCode) {
        var name = new Span(card.name());
        name.getElement().setAttribute("dir", "auto");
        name.addClassName("wr-card-name");
        var code = new Code(card.code());
        var where = new Span(address + "/login");
        where.addClassName("wr-card-where");
        var words = new Div(name, code, where);
        var one = new Article(words);
        if (withCode) {
            one.add(
                    new QrCode(
                            address + "/login#card=" + card.code(),
                            "Signs in " + card.name() + " when scanned"));
        }
        one.addClassName("wr-card");
        return one;
    }
}
