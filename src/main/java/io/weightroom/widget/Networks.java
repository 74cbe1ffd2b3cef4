package io.weightroom.widget;

import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.Classifiers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;

/** The networks of this machine that a block of a lesson is about. */
final class Networks {

    private static final int COLOURS = 3;

    private Networks() {}

    /**
     * Looks which networks for pictures in colour are here, outside the page's lock, and tells at
     * once; then again, where a file of the host's had yet to be tried.
     *
     * @param wanted by name, in that order; all where empty, or where none of them is here
     */
    static void open(
            Classifiers classifiers, List<String> wanted, Consumer<List<ClassifierCard>> told) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            var glance = classifiers.cards();
                            told.accept(of(glance, wanted));
                            if (glance.stream().anyMatch(card -> !card.isUsable())) {
                                var tried =
                                        glance.stream()
                                                .flatMap(c -> classifiers.card(c.name()).stream())
                                                .toList();
                                if (!tried.equals(glance)) {
                                    told.accept(of(tried, wanted));
                                }
                            }
                        });
    }

    private static List<ClassifierCard> of(List<ClassifierCard> cards, List<String> wanted) {
        var all = cards.stream().filter(card -> card.preparation().channels() == COLOURS).toList();
        var found = wanted.stream().flatMap(name -> named(all, name).stream()).toList();
        return found.isEmpty() ? all : found;
    }

    static Optional<ClassifierCard> named(List<ClassifierCard> cards, String name) {
        return cards.stream().filter(card -> card.name().equals(name)).findFirst();
    }

    static ArrayNode json(List<ClassifierCard> cards) {
        return Json.each(
                cards,
                (array, card) -> {
                    var json = array.addObject().put("name", card.name());
                    json.put("title", card.title());
                    json.put("classes", card.labels().size());
                    json.put("features", card.features());
                    card.problem().ifPresent(problem -> json.put("problem", problem));
                });
    }

    /** What is here, and how a host adds more. */
    static String note(List<ClassifierCard> cards) {
        boolean hosts = cards.stream().anyMatch(c -> c.origin() == ClassifierCard.Origin.HOST);
        return hosts
                ? ""
                : "Only networks that come with Weightroom are on this machine. A host adds one with ImageNet’s 1,000 labels by ./weightroom models get, or as a TorchScript file in the home folder: models/NAME/model.pt with labels.txt beside it.";
    }
}
