package io.weightroom.page;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.classroom.Learners;
import io.weightroom.data.CatalogueEntry;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.Downloads;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;

/** For the host: which data sets are on this machine, and how to bring the others. */
@PermitAll
@Route("data")
@PageTitle("Data – Weightroom")
@CssImport("./styles/data.css")
class DataView extends Div {

    private final Downloads downloads;
    private final Map<String, DatasetRow> rows = new LinkedHashMap<>();
    private Runnable unwatch = () -> {};

    DataView(DatasetCatalog catalog, Downloads downloads, HostCheck host, Learners learners) {
        boolean forFetching = !learners.isClass() || host.isHost();
        this.downloads = downloads;
        addClassName("wr-data");
        var lead =
                new Paragraph(
                        "What the networks of this course learn from. Everything stays on this machine.");
        lead.addClassName("wr-promise");
        add(new H1("Data"), lead);
        add(
                new RouterLink(
                        "Networks that come trained, and what they were trained on",
                        ModelsView.class));
        add(
                new Div(
                        new RouterLink(
                                "Classes of your own pictures, for a network to tell apart",
                                OwnClassesView.class)));
        for (CatalogueEntry entry : catalog.entries()) {
            var row = new DatasetRow(entry, catalog, downloads, forFetching);
            rows.put(entry.name(), row);
            add(row);
        }
        add(new SequenceSets(catalog));
        add(new PictureSets(catalog, host));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        unwatch =
                downloads.watch(
                        state -> attached.getUI().access(() -> rows.get(state.name()).show(state)));
        rows.values().forEach(DatasetRow::refresh);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        unwatch.run();
    }
}
