package io.weightroom.classifiers;

import io.weightroom.models.Model;
import io.weightroom.models.Models;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * All classifiers of this machine, by name: the networks that come with Weightroom, and those in
 * the home folder. Any threads may ask at once; all are asked in one process of its own, which is
 * started with the first question.
 */
public final class Classifiers implements AutoCloseable {

    /** As long as a page may wait for its list. */
    private static final Duration GLANCE = Duration.ofSeconds(3);

    private final Models shipped;
    private final HostCards host;
    private final Reception reception;
    private final Map<String, ClassifierCard> shippedCards = new ConcurrentHashMap<>();
    private final Map<String, Long> nanos = new ConcurrentHashMap<>();

    /**
     * @param home whose folder {@code models} has the host's
     */
    public Classifiers(Path home, Models shipped, DeskStart start) {
        this(home, shipped, start, Reception.Patience.USUAL);
    }

    Classifiers(Path home, Models shipped, DeskStart start, Reception.Patience patience) {
        this.shipped = shipped;
        reception = new Reception(start, patience);
        host = new HostCards(folder(home), reception);
    }

    /** Where this machine's host puts classifiers. */
    public Path folder() {
        return host.folder();
    }

    /** Where a host puts classifiers, a folder for each. */
    public static Path folder(Path home) {
        return home.resolve("models");
    }

    /** Opens and tries the host's files, where there are some, so that no page has to wait. */
    public void begin() {
        host.folders().forEach(this::card);
    }

    /** Those that come with Weightroom first, then the host's; broken ones too. */
    public List<String> names() {
        var names = new LinkedHashSet<>(shipped.names());
        host.folders().forEach(folder -> names.add(folder.name()));
        return List.copyOf(names);
    }

    /**
     * Those that come with Weightroom first, then the host's, broken ones too. One that takes long
     * to try is shown as broken meanwhile.
     */
    public List<ClassifierCard> cards() {
        var cards = new ArrayList<>(shipped.all().stream().map(this::card).toList());
        // All are being tried before one is waited for.
        var trying = host.folders().stream().map(f -> Map.entry(f, card(f))).toList();
        long end = System.nanoTime() + GLANCE.toNanos();
        for (var entry : trying) {
            cards.add(glance(entry.getKey(), entry.getValue(), end - System.nanoTime()));
        }
        return List.copyOf(cards);
    }

    /** Waits until the host's file was tried. */
    public Optional<ClassifierCard> card(String name) {
        return shipped.find(name)
                .map(this::card)
                .or(() -> host.find(name).map(found -> card(found).join()));
    }

    private ClassifierCard card(Model model) {
        return shippedCards.computeIfAbsent(
                model.name(), name -> ShippedCards.card(model, shipped.weights(name)));
    }

    private CompletableFuture<ClassifierCard> card(HostFolder found) {
        return shipped.names().contains(found.name())
                ? CompletableFuture.completedFuture(
                        found.broken(
                                "expected another name than that of a network that comes with"
                                        + " Weightroom, found \""
                                        + found.name()
                                        + "\""))
                : host.card(found);
    }

    private static ClassifierCard glance(
            HostFolder folder, CompletableFuture<ClassifierCard> card, long nanos) {
        try {
            return card.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return folder.broken("is being tried; look again in a moment");
        } catch (ExecutionException e) {
            return folder.broken(String.valueOf(e.getCause().getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return folder.broken("was not waited for");
        }
    }

    /**
     * Shows a classifier one picture and waits for what it makes of it. Must not be called with a
     * page locked: a queue may be before it, and it may take its time.
     *
     * @param input planes as {@link Preparation} gives them
     * @param caller whose turn it is: callers take turns, whoever asks most. A learner's id, for
     *     example
     * @throws ClassifierUnavailable where there is none of this name, it is broken, the input does
     *     not fit, or it does not answer
     */
    public Seen look(String name, float[] input, String caller) {
        var card = usable(name);
        var shape = card.preparation().input();
        if (input.length != shape.values()) {
            throw new ClassifierUnavailable(
                    "%s: expected %,d numbers (a picture of shape %s), found %,d"
                            .formatted(name, shape.values(), shape, input.length));
        }
        return switch (ask(card, Optional.of(input), caller)) {
            case Reply.Looked(Seen seen) when seen.logits().length == card.labels().size() -> seen;
            case Reply.Looked(Seen seen) ->
                    throw unavailable(
                            name,
                            "expected %,d outputs, found %,d"
                                    .formatted(card.labels().size(), seen.logits().length));
            case Reply.Refused(String sentence) -> throw unavailable(name, sentence);
            case Reply.Opened opened -> throw new IllegalStateException("it was asked to look");
            case Reply.Ready ready -> throw new IllegalStateException("it was ready before");
        };
    }

    /**
     * How long one picture takes, as measured on this machine: the median of some forward passes,
     * the first ones left out. Measured when it is asked for the first time.
     *
     * @throws ClassifierUnavailable as {@link #look} does
     */
    public Duration perPicture(String name) {
        var card = usable(name);
        return Duration.ofNanos(
                nanos.computeIfAbsent(
                        card.sha256(),
                        sha256 ->
                                switch (ask(card, Optional.empty(), HostCards.ITSELF)) {
                                    case Reply.Opened opened -> opened.nanos();
                                    case Reply.Refused(String sentence) ->
                                            throw unavailable(name, sentence);
                                    default ->
                                            throw new IllegalStateException("it was asked to open");
                                }));
    }

    private ClassifierCard usable(String name) {
        var card = card(name).orElseThrow(() -> unknown(name));
        if (card.problem().isPresent()) {
            throw unavailable(name, card.problem().get());
        }
        return card;
    }

    private Reply ask(ClassifierCard card, Optional<float[]> input, String caller) {
        try {
            return reception.ask(caller, new Question(source(card), input));
        } catch (ClassifierUnavailable e) {
            throw unavailable(card.name(), String.valueOf(e.getMessage()));
        }
    }

    private Source source(ClassifierCard card) {
        return switch (card.origin()) {
            case HOST ->
                    host.find(card.name())
                            .orElseThrow(() -> unknown(card.name()))
                            .source(card.preparation());
            case SHIPPED ->
                    new Source(
                            card.origin(),
                            shipped.weights(card.name()),
                            card.sha256(),
                            card.preparation().input());
        };
    }

    private static ClassifierUnavailable unavailable(String name, String sentence) {
        return new ClassifierUnavailable(name + ": " + sentence);
    }

    private ClassifierUnavailable unknown(String name) {
        return new ClassifierUnavailable(
                "expected one of %s, found \"%s\"".formatted(String.join(", ", names()), name));
    }

    /** Number of the process in which classifiers are asked, while there is one. */
    public Optional<Long> pid() {
        return reception.pid();
    }

    @Override
    public void close() {
        reception.close();
    }
}
