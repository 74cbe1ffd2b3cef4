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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Networks that the host has put here, what is wrong with broken ones, and how to add one. */
final class HostNetworks extends Section {

    private static final String SETTINGS =
            """
            title: My network
            resize: 256  # the shorter side
            size: 224    # the middle
            mean: [0.485, 0.456, 0.406]
            std: [0.229, 0.224, 0.225]
            """;

    private final Map<String, Article> articles = new HashMap<>();
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

    /** Shows that they are here; a file is opened and tried before more can be said. */
    void show(List<String> names) {
        found.removeAll();
        articles.clear();
        if (names.isEmpty()) {
            found.add(new Paragraph("There are none yet."));
        }
        for (var name : names) {
            var wait = new Paragraph("It is being opened and tried\u2026");
            wait.addClassName("wr-facts");
            var article = new Article(new H3(name), wait);
            article.setId(name);
            articles.put(name, article);
            found.add(article);
        }
    }

    /**
     * Shows what is known of one; nothing where it was not shown before.
     *
     * @param facts gets its line, where it can be measured
     */
    void show(ClassifierCard card, Map<String, NetworkFacts> facts) {
        Optional.ofNullable(articles.get(card.name()))
                .ifPresent(article -> fill(article, card, facts));
    }

    private static void fill(
            Article article, ClassifierCard card, Map<String, NetworkFacts> facts) {
        article.removeAll();
        article.add(new H3(card.title()));
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
    }
}
