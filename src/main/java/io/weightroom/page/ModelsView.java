package io.weightroom.page;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.ClassifierUnavailable;
import io.weightroom.classifiers.Classifiers;
import io.weightroom.lesson.PlainText;
import io.weightroom.models.Model;
import io.weightroom.models.Models;
import io.weightroom.spec.LayerSpec;
import io.weightroom.widget.Prose;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The trained networks of this machine: what each is, can do and cannot; first those that come with
 * Weightroom, then the host's.
 */
@PermitAll
@Route("models")
@PageTitle("Models – Weightroom")
@CssImport("./styles/data.css")
@CssImport("./styles/models.css")
class ModelsView extends Div {

    private final Models models;
    private final Classifiers classifiers;
    private final Map<String, NetworkFacts> facts = new HashMap<>();
    private final HostNetworks host;

    ModelsView(Models models, Classifiers classifiers, HostCheck check) {
        this.models = models;
        this.classifiers = classifiers;
        addClassName("wr-models");
        var lead =
                new Paragraph(
                        "Networks that come trained. Each was trained by the same program as yours, by a"
                                + " file that you can run again.");
        lead.addClassName("wr-promise");
        add(new H1("Models"), lead);
        var all = models.all();
        if (all.isEmpty()) {
            add(new Paragraph("There are none on this machine."));
        }
        all.forEach(model -> add(card(model)));
        host =
                new HostNetworks(
                        check.isHost()
                                ? classifiers.folder().resolve("NAME").toString()
                                : "models/NAME in its home folder");
        add(host);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        // To try a new file takes seconds, and to measure it does too.
        Thread.startVirtualThread(() -> look(ui));
    }

    private void look(UI ui) {
        try {
            var names = classifiers.names();
            var shipped = models.names();
            ui.access(() -> host.show(names.stream().filter(n -> !shipped.contains(n)).toList()));
            for (var name : names) {
                var card = classifiers.card(name);
                card.ifPresent(c -> ui.access(() -> host.show(c, facts)));
                card.filter(ClassifierCard::isUsable).ifPresent(c -> measure(ui, c));
            }
        } catch (UIDetachedException e) {
            // The page was left.
        }
    }

    private void measure(UI ui, ClassifierCard card) {
        try {
            var time = classifiers.perPicture(card.name());
            ui.access(
                    () ->
                            Optional.ofNullable(facts.get(card.name()))
                                    .ifPresent(f -> f.measured(time)));
        } catch (ClassifierUnavailable e) {
            // The list said so, or will the next time.
        }
    }

    private Article card(Model model) {
        var words = model.card().text().replaceFirst("^#[^\n]*\n", "");
        var layers =
                new Pre(
                        model.spec().layers().stream()
                                .map(LayerSpec::text)
                                .collect(Collectors.joining("\n")));
        layers.getElement().setAttribute("aria-label", "Layers of " + model.card().title());
        layers.getElement().setAttribute("tabindex", "0");
        var weights =
                new Anchor(
                        DownloadHandler.forFile(
                                models.weights(model.name()).toFile(),
                                model.name() + ".safetensors"),
                        "Weights, " + model.name() + ".safetensors");
        weights.getElement().setAttribute("download", model.name() + ".safetensors");
        var line = new NetworkFacts(classifiers.card(model.name()).orElseThrow());
        facts.put(model.name(), line);
        var card =
                new Article(
                        new H2(model.card().title()),
                        new Prose(PlainText.html(words)),
                        line,
                        layers,
                        weights);
        card.setId(model.name());
        return card;
    }
}
