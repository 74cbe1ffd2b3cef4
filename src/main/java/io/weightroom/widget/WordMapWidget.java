package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.inference.words.HeldAnalogies;
import io.weightroom.inference.words.WordPlane;
import io.weightroom.inference.words.WordSpace;
import io.weightroom.inference.words.WordVectors;
import io.weightroom.lesson.RunDirective;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Untrained;
import io.weightroom.training.Weights;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The words that a network just trained on this page knows, as points in the plane that move while
 * it learns; what lies near one of them; and what is to one word as another is to a third.
 */
final class WordMapWidget extends WidgetFrame
        implements FollowedRun.Listener, WordMapPicture.Asked {

    private static final int NEIGHBOURS = 6;
    private static final int ANSWERS = 3;
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final String ANY = "king";

    /** What was asked last: a run that rests may have taken steps that nobody saw. */
    private record Question(long step, boolean still) {
        static final Question NONE = new Question(-1, false);
    }

    /** What is computed outside the page's lock. */
    private record Computed(MappedWords words, WordSpace space, List<HeldAnalogies> held) {

        static Computed of(TrainingSpec spec, WordVectors vectors) {
            var words = MappedWords.of(spec.dataset(), vectors.words());
            var space = new WordSpace(vectors);
            return new Computed(
                    words, space, words.hasTruth() ? HeldAnalogies.of(space) : List.of());
        }
    }

    private final Workbench bench;
    private final Place place;
    private final TrainingSpec of;
    private final FollowedRun followed;
    private final WordMapPicture picture = new WordMapPicture(this);
    private @Nullable PageUpdates updates;
    private @Nullable Predictions predictions;
    private Optional<Computed> computed = Optional.empty();
    private Optional<WordPlane> plane = Optional.empty();
    private Optional<MappedWords.Shown> shown = Optional.empty();
    private String category = "";
    private String word;
    private List<String> three = List.of();
    private long run = -1;
    private Question last = Question.NONE;
    private long asked = System.nanoTime() - BETWEEN_NANOS;

    WordMapWidget(Workbench bench, String page, RunDirective.WordMap map) {
        super("word-map", map.title().orElse("A map of words"), map.caption());
        this.bench = bench;
        of = map.of();
        word = map.word().orElse(ANY);
        place = new Place(page, of.name());
        followed = new FollowedRun(bench, place, this);
        picture(picture);
        state("idle", "initial vectors");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        predictions = new Predictions(bench, updates);
        run = -1;
        followed.attach(updates);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        followed.detach();
    }

    @Override
    public void anotherRun(RunView another) {
        forget(another.id());
    }

    @Override
    public void runsChanged() {}

    @Override
    public void changed() {
        var newest = followed.view();
        if (newest.isEmpty()) {
            state("idle", "initial vectors");
            if (run != 0) {
                forget(0);
                untrained();
            }
            return;
        }
        var view = newest.get();
        state(RunWords.sign(view), RunWords.state(view));
        if (view.id() != run) {
            forget(view.id());
        }
        ask(view);
    }

    private void forget(long newRun) {
        run = newRun;
        last = Question.NONE;
        trouble("");
    }

    /** The vectors that a run would begin with. */
    private void untrained() {
        var page = updates;
        if (page == null) {
            return;
        }
        read(
                bench,
                page,
                () -> {
                    var spec = bench.found(place, of);
                    var weights = untrained(spec);
                    var initial = Computed.of(spec, WordVectors.of(spec, weights));
                    return () -> {
                        if (run == 0) {
                            show(initial);
                        }
                    };
                });
    }

    private Weights untrained(TrainingSpec spec) {
        try {
            return Untrained.weights(spec, bench.datasets().open(spec));
        } catch (IllegalArgumentException e) {
            throw new DatasetUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    private void ask(RunView view) {
        boolean still = view.state() == RunState.ENDED || view.state() == RunState.PAUSED;
        var question = new Question(view.step(), still);
        boolean due = still || System.nanoTime() - asked >= BETWEEN_NANOS;
        var network = predictions;
        if (network == null || question.equals(last) || !due) {
            return;
        }
        last = question;
        asked = System.nanoTime();
        var learner = bench.learner();
        network.ask(
                () -> Computed.of(view.spec(), bench.runs().vectors(learner, view.id())),
                now -> {
                    if (run == view.id()) {
                        show(now);
                    }
                });
    }

    private void show(Computed now) {
        boolean others = computed.filter(c -> c.words().equals(now.words())).isEmpty();
        computed = Optional.of(now);
        if (others) {
            picture.words(now.words());
            category = "";
            shown = Optional.empty();
            three = now.words().examples().stream().findFirst().orElse(List.of());
        }
        facts(
                "%s words, %s after step %s"
                        .formatted(
                                Figures.count(now.words().known().size()),
                                run == 0 ? "as they begin" : "vectors",
                                Figures.count(now.space().step())));
        showPlane(now);
        showNear(now);
        showAnalogy(now);
        picture.held(now.held());
    }

    private void showPlane(Computed now) {
        if (shown.isEmpty()) {
            var chosen = now.words().shown(category);
            shown = Optional.of(chosen);
            plane = Optional.empty();
            picture.shown(now.words(), chosen);
        }
        var numbers = shown.get().numbers();
        if (numbers.size() < 2) {
            return;
        }
        var next = WordPlane.of(now.space(), numbers);
        var turned = plane.map(next::turnedLike).orElse(next);
        plane = Optional.of(turned);
        picture.plane(turned, now.space().step());
    }

    private void showNear(Computed now) {
        var number = now.space().number(word);
        if (number.isEmpty() && word.equals(ANY)) {
            word = now.words().known().getFirst();
            number = now.space().number(word);
        }
        picture.near(
                word,
                number.isPresent() ? now.space().nearest(number.getAsInt(), NEIGHBOURS) : List.of(),
                number.isPresent() ? "" : unknown(word));
    }

    private void showAnalogy(Computed now) {
        if (three.isEmpty()) {
            return;
        }
        var unknown = three.stream().filter(w -> now.space().number(w).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            picture.analogy(three, List.of(), "", 0, unknown(unknown.get()));
            return;
        }
        var space = now.space();
        int a = number(space, 0);
        int b = number(space, 1);
        int c = number(space, 2);
        var truth = now.words().truth(three.get(0), three.get(1), three.get(2));
        picture.analogy(
                three,
                space.analogy(a, b, c, ANSWERS),
                truth.orElse(""),
                truth.map(d -> space.rank(a, b, c, space.number(d).orElse(0))).orElse(0),
                "");
    }

    private int number(WordSpace space, int which) {
        return space.number(three.get(which)).orElse(0);
    }

    private static String unknown(String word) {
        return word.isEmpty()
                ? "Type a word first."
                : "The network has never seen \"%s\".".formatted(word);
    }

    private static String plain(String typed) {
        var word = typed.strip().toLowerCase(Locale.ROOT);
        return word.substring(0, Math.min(word.length(), 60));
    }

    @Override
    public void category(String name) {
        category = name;
        shown = Optional.empty();
        computed.ifPresent(this::showPlane);
    }

    @Override
    public void word(String asked) {
        word = plain(asked);
        computed.ifPresent(this::showNear);
    }

    @Override
    public void analogy(String a, String b, String c) {
        three = List.of(plain(a), plain(b), plain(c));
        computed.ifPresent(this::showAnalogy);
    }
}
