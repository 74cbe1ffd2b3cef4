package io.weightroom.page;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import io.weightroom.classifiers.ClassifierCard;
import java.util.List;
import java.util.Map;

/** Networks that the host has put here, what is wrong with broken ones, and how to add one. */
final class HostNetworks extends Section {

    private static final String SETTINGS =
            """
            title: My network
            size: 224         # pixels that it takes; the middle of the photo
            resize: 256       # pixels of the photo's shorter side before that
            mean: [0.485, 0.456, 0.406]
            std: [0.229, 0.224, 0.225]
            """;

    private final Div found = new Div(new Paragraph("Looking for them\u2026"));

    /**
     * @param folder where they are put, as far as the reader may know
     */
    HostNetworks(String folder) {
        addClassName("wr-host-networks");
        setId("host");
        add(new H2("Networks of this machine"), found, new H3("Add one"));
        add(
                new Paragraph(
                        new Code("./weightroom models get resnet18"),
                        new Text(
                                " fetches a network that was trained on the 1,000 classes of ImageNet,"
                                        + " where there is internet.")));
        add(
                new Paragraph(
                        new Text(
                                "Or take any classifier that PyTorch has saved as TorchScript: put it as "),
                        new Code("model.pt"),
                        new Text(" with "),
                        new Code("labels.txt"),
                        new Text(", a line for each of its outputs, into "),
                        new Code(folder),
                        new Text(
                                ". Photos are made ready as ImageNet\u2019s are; where yours wants"
                                        + " something else, say it in "),
                        new Code("model.yaml"),
                        new Text(" beside them:")));
        var settings = new Pre(SETTINGS);
        settings.getElement().setAttribute("aria-label", "An example of model.yaml");
        settings.getElement().setAttribute("tabindex", "0");
        add(settings);
    }

    /**
     * @param facts gets those of the networks that can be measured
     */
    void show(List<ClassifierCard> cards, Map<String, NetworkFacts> facts) {
        found.removeAll();
        if (cards.isEmpty()) {
            found.add(new Paragraph("There are none yet."));
        }
        cards.forEach(card -> found.add(article(card, facts)));
    }

    private static Article article(ClassifierCard card, Map<String, NetworkFacts> facts) {
        var article = new Article(new H3(card.title()));
        article.setId(card.name());
        if (!card.title().equals(card.name())) {
            article.add(new Paragraph(new Code(card.name())));
        }
        if (card.problem().isPresent()) {
            var problem = new Paragraph("It cannot be asked: " + card.problem().get());
            problem.addClassName("wr-message");
            article.add(problem);
        } else {
            var line = new NetworkFacts(card);
            facts.put(card.name(), line);
            article.add(line);
            card.notice()
                    .ifPresent(
                            notice -> article.add(new Paragraph("Worth knowing: " + notice + ".")));
        }
        return article;
    }
}
