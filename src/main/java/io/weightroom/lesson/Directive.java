package io.weightroom.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fenced block of a lesson that becomes a widget. The info string is the directive, the body its
 * YAML.
 */
public sealed interface Directive
        permits RunDirective,
                QuestionDirective,
                FigureDirective,
                PictureDirective,
                Directive.Code,
                Directive.Tabs {

    SourceLocation at();

    /**
     * Python that a learner writes and runs in the browser, with tests.
     *
     * @param starter the code to begin with
     * @param tests functions {@code test_...} that are shown on demand
     * @param hidden more of them, of which only a failed one's sentence is shown
     * @param challenge what the server asks of the code where it is graded
     * @param modules sources of what can be imported, by name
     * @param seconds that code may run before it is stopped
     */
    record Code(
            String name,
            String starter,
            Optional<String> tests,
            Optional<String> hidden,
            Optional<Challenge> challenge,
            Map<String, String> modules,
            int seconds,
            Optional<String> title,
            Optional<String> caption,
            SourceLocation at)
            implements Directive {}

    /** The same code in several languages. */
    record Tabs(List<Listing> listings, SourceLocation at) implements Directive {}

    record Listing(String title, String language, String code) {}
}
