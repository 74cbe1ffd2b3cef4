package io.weightroom.page;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.weightroom.data.CatalogueEntry;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Downloads;
import io.weightroom.data.Downloads.State;
import java.util.Locale;

/** One data set: what it is, its terms, and whether it is here. */
final class DatasetRow extends Article {

    private final CatalogueEntry entry;
    private final DatasetCatalog catalog;
    private final Downloads downloads;
    private final Paragraph whereabouts = new Paragraph();
    private final Paragraph trouble = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final boolean forFetching;
    private final NativeButton button = new NativeButton();

    /**
     * @param forFetching whether who sees this may bring data to the machine
     */
    DatasetRow(
            CatalogueEntry entry,
            DatasetCatalog catalog,
            Downloads downloads,
            boolean forFetching) {
        this.forFetching = forFetching;
        this.entry = entry;
        this.catalog = catalog;
        this.downloads = downloads;
        var terms = new Paragraph("%s. %s".formatted(entry.licence(), entry.source()));
        terms.addClassName("wr-terms");
        terms.setVisible(!entry.generated());
        whereabouts.getElement().setAttribute("role", "status");
        trouble.addClassName("wr-message");
        trouble.getElement().setAttribute("role", "alert");
        progress.getElement().setAttribute("aria-label", "Download of " + entry.title());
        button.addClickListener(press -> press());
        add(
                new H2(entry.title()),
                new Paragraph(entry.description()),
                terms,
                whereabouts,
                progress,
                trouble,
                button);
        trouble.setVisible(false);
    }

    /** Looks at the folders again. */
    void refresh() {
        boolean fetching = downloads.isFetching(entry.name());
        progress.setVisible(fetching);
        button.setText(fetching ? "Cancel" : "Download, " + megabytes());
        button.setVisible(forFetching && (fetching || !catalog.isHere(entry.name())));
        whereabouts.setText(fetching ? "Downloading." : standing());
    }

    void show(State state) {
        refresh();
        switch (state) {
            case State.Fetching fetching -> {
                progress.setValue(fetching.share());
                whereabouts.setText("Downloading, %.0f %%.".formatted(100 * fetching.share()));
            }
            case State.Here here -> trouble.setVisible(false);
            case State.Failed failed -> {
                trouble.setText(failed.reason());
                trouble.setVisible(true);
            }
        }
    }

    private void press() {
        trouble.setVisible(false);
        if (downloads.isFetching(entry.name())) {
            downloads.cancel(entry.name());
        } else {
            progress.setValue(0);
            downloads.begin(entry.name());
        }
        refresh();
    }

    private String standing() {
        if (entry.generated()) {
            return "Drawn by Weightroom when asked for: " + samples(entry.training(), entry.test());
        }
        if (!catalog.isHere(entry.name())) {
            return "Not on this machine."
                    + entry.standIn()
                            .map(other -> " Lessons use %s instead, and say so.".formatted(other))
                            .orElse("");
        }
        try {
            var counts = catalog.counts(entry.name());
            return "On this machine: " + samples(counts[0], counts[1]);
        } catch (DatasetUnavailable e) {
            return e.getMessage();
        }
    }

    private String megabytes() {
        return String.format(Locale.ROOT, "%.0f MB", entry.bytes() / 1e6);
    }

    private static String samples(int training, int test) {
        return String.format(Locale.ROOT, "%,d to train, %,d to test.", training, test);
    }
}
