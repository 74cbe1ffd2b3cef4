package io.weightroom.page;

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
import io.weightroom.lesson.PlainText;
import io.weightroom.models.Model;
import io.weightroom.models.Models;
import io.weightroom.spec.LayerSpec;
import io.weightroom.widget.Prose;
import java.util.stream.Collectors;

/** The trained networks that come with Weightroom: what each is, can do and cannot. */
@Route("models")
@PageTitle("Models – Weightroom")
@CssImport("./styles/data.css")
@CssImport("./styles/models.css")
class ModelsView extends Div {

    ModelsView(Models models) {
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
        all.forEach(model -> add(card(models, model)));
    }

    private static Article card(Models models, Model model) {
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
        var card =
                new Article(
                        new H2(model.card().title()),
                        new Prose(PlainText.html(words)),
                        layers,
                        weights);
        card.setId(model.name());
        return card;
    }
}
