package io.weightroom.command;

import io.weightroom.data.CatalogueEntry;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.DatasetDownload;
import io.weightroom.data.DatasetUnavailable;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows which data sets are here, and fetches those that are not. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Shows which data sets are here, and fetches those that are not.")
final class DataCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Each data set: what it is, its licence, and where it is or belongs.")
    int list(@Mixin Folders folders) {
        var catalog = new DatasetCatalog(folders.home(), folders.data());
        var out = spec.commandLine().getOut();
        for (var entry : catalog.entries()) {
            out.println("%s: %s".formatted(entry.name(), entry.description()));
            out.println("  licence: %s; %s".formatted(entry.licence(), entry.source()));
            out.println("  " + whereabouts(catalog, entry));
        }
        catalog.images().names().forEach(name -> out.println(pictures(catalog, name)));
        out.flush();
        return 0;
    }

    @Command(
            name = "get",
            mixinStandardHelpOptions = true,
            description =
                    "Downloads a data set into the home folder. What broke off is taken up again.")
    int get(
            @Parameters(paramLabel = "NAME", description = "As 'data list' names it.") String name,
            @Mixin Folders folders)
            throws InterruptedException {
        var catalog = new DatasetCatalog(folders.home(), folders.data());
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        try {
            var entry = catalog.entry(name);
            if (catalog.isHere(name)) {
                out.println("%s is here already: %s".formatted(name, whereabouts(catalog, entry)));
                return 0;
            }
            out.println(
                    "%s, licence: %s; %s"
                            .formatted(entry.title(), entry.licence(), entry.source()));
            out.flush();
            download(entry, catalog, err);
            out.println(whereabouts(catalog, entry));
            return 0;
        } catch (DatasetUnavailable e) {
            err.println("weightroom: " + e.getMessage());
            return 1;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static void download(CatalogueEntry entry, DatasetCatalog catalog, PrintWriter err)
            throws InterruptedException {
        try (var bar = new ProgressBar(err, System.console() != null)) {
            new DatasetDownload(entry, catalog.folders().downloads(entry.name())).run(bar);
        }
    }

    private static String pictures(DatasetCatalog catalog, String name) {
        try {
            var counts = catalog.images().counts(name);
            return "images %s: pictures of %s%n  in %s: %s%s"
                    .formatted(
                            name,
                            String.join(", ", counts.classes()),
                            catalog.images().find(name).orElseThrow(),
                            samples(counts.training(), counts.test()),
                            counts.heldOut() ? ", held out of train/" : "");
        } catch (DatasetUnavailable e) {
            return "images %s: broken: %s".formatted(name, e.getMessage());
        }
    }

    private static String whereabouts(DatasetCatalog catalog, CatalogueEntry entry) {
        if (entry.generated()) {
            return "drawn when asked for: " + samples(entry.training(), entry.test());
        }
        var folder = catalog.folders().find(entry);
        if (folder.isEmpty()) {
            return "not here: " + catalog.folders().advice(entry);
        }
        try {
            var counts = catalog.counts(entry.name());
            return "in %s: %s".formatted(folder.get(), samples(counts[0], counts[1]));
        } catch (DatasetUnavailable e) {
            return "broken: " + e.getMessage();
        }
    }

    private static String samples(int training, int test) {
        return String.format(Locale.ROOT, "%,d training and %,d test samples", training, test);
    }
}
