package io.weightroom.page;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.ImageImport;
import io.weightroom.data.images.ImageDataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The data sets of pictures on this machine; the host can bring another one as a zip. */
final class PictureSets extends Section {

    private static final int LINES_A_SECOND = 4;

    private final DatasetCatalog catalog;
    private final ImageImport imports;
    private final HostCheck host;
    private final boolean forHost;
    private final Div rows = new Div();
    private final Paragraph status = new Paragraph();
    private final Paragraph trouble = new Paragraph();
    private final Confirmation confirmation = new Confirmation();
    private final Div report = new Div();
    private final Upload upload = new Upload(this::receive);

    PictureSets(DatasetCatalog catalog, HostCheck host) {
        this.catalog = catalog;
        this.host = host;
        forHost = host.isHost();
        imports = new ImageImport(catalog);
        status.getElement().setAttribute("role", "status");
        trouble.addClassName("wr-message");
        trouble.getElement().setAttribute("role", "alert");
        add(
                new H2("Pictures of your own"),
                new Paragraph(
                        "A folder or zip in the data folder with train/CLASS/ and test/CLASS/ in it. Without test/, a fifth is held out. Lessons and specs name it: dataset: images NAME size=64."));
        if (forHost) {
            add(upload(), status, trouble, confirmation, report);
        } else {
            add(new Paragraph("Whoever hosts this machine can upload some here."));
        }
        add(rows);
        say("");
        fail("");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
    }

    private Upload upload() {
        upload.getElement().setProperty("accept", ".zip");
        upload.setMaxFiles(1);
        upload.setDropLabel(new Span("or drop a zip here"));
        upload.setUploadButton(new NativeButton("Upload a zip"));
        return upload;
    }

    /** On the thread of the request, until the last byte is here; the rest in the background. */
    private void receive(UploadEvent event) throws IOException {
        if (!host.isHost(event.getRequest())) {
            event.reject("Only the host may upload data.");
            return;
        }
        var ui = event.getUI();
        var name = ImageImport.name(event.getFileName());
        try {
            var part = imports.receive(event.getInputStream());
            Thread.ofPlatform().daemon().name("import").start(() -> look(part, name, ui));
        } catch (DatasetUnavailable e) {
            event.reject(e.getMessage());
        }
    }

    private void look(Path part, String name, UI ui) {
        try {
            var told = new long[1];
            var pictures =
                    imports.check(
                            part,
                            name,
                            (n, done, total) -> {
                                long now = System.nanoTime() * LINES_A_SECOND / 1_000_000_000;
                                if (told[0] != now) {
                                    told[0] = now;
                                    ui.access(
                                            () ->
                                                    say(
                                                            String.format(
                                                                    Locale.ROOT,
                                                                    "Looking at %s: %,d of %,d pictures.",
                                                                    n,
                                                                    done,
                                                                    total)));
                                }
                            });
            ui.access(() -> looked(part, name, pictures));
        } catch (DatasetUnavailable e) {
            imports.discard(part);
            ui.access(
                    () -> {
                        say("");
                        upload.clearFileList();
                        fail("This zip was not kept. " + e.getMessage());
                    });
        } catch (RuntimeException e) {
            imports.discard(part);
            throw e;
        }
    }

    private void looked(Path part, String name, ImageDataset pictures) {
        fail("");
        say("");
        // Room for the next one.
        upload.clearFileList();
        report.removeAll();
        report.add(new PictureReport(pictures));
        if (imports.kept(name).isEmpty()) {
            keep(part, name);
            return;
        }
        confirmation.ask(
                "%s is here already. Put these pictures in its place? Runs that have begun keep what they read."
                        .formatted(name),
                "Replace it",
                () -> keep(part, name));
    }

    private void keep(Path part, String name) {
        try {
            imports.keep(part, name);
            say("Kept as %s.".formatted(name));
        } catch (IOException e) {
            imports.discard(part);
            fail("%s cannot be kept: %s".formatted(name, e.getMessage()));
        }
        refresh();
    }

    private void refresh() {
        rows.removeAll();
        catalog.images().names().forEach(name -> rows.add(row(name)));
    }

    private Article row(String name) {
        var row = new Article();
        row.add(new H2(name));
        try {
            var counts = catalog.images().counts(name);
            row.add(
                    new Paragraph(String.join(", ", counts.classes())),
                    new Paragraph(
                            String.format(
                                    Locale.ROOT,
                                    "On this machine: %,d files to train, %,d to test%s.",
                                    counts.training(),
                                    counts.test(),
                                    counts.heldOut() ? ", held out of train/" : "")));
        } catch (DatasetUnavailable e) {
            var message = new Paragraph(e.getMessage());
            message.addClassName("wr-message");
            row.add(message);
        }
        if (forHost && imports.kept(name).isPresent()) {
            var remove = new NativeButton("Remove");
            remove.getElement().setAttribute("aria-label", "Remove " + name);
            remove.addClickListener(
                    press ->
                            confirmation.ask(
                                    "Delete %s from this machine?".formatted(name),
                                    "Delete it",
                                    () -> remove(name)));
            row.add(remove);
        }
        return row;
    }

    private void remove(String name) {
        try {
            imports.remove(name);
            say(name + " was deleted.");
        } catch (IOException e) {
            fail("%s cannot be deleted: %s".formatted(name, e.getMessage()));
        }
        refresh();
    }

    private void say(String words) {
        status.setText(words);
        status.setVisible(!words.isEmpty());
    }

    private void fail(String words) {
        trouble.setText(words);
        trouble.setVisible(!words.isEmpty());
    }
}
