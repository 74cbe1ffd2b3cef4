package io.weightroom.widget;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.weightroom.classroom.LearnerId;
import io.weightroom.export.ClassesZip;
import io.weightroom.export.TrainedClasses;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/** The trained network as a zip to take along. */
final class OwnDownload extends Div {

    private final transient Workbench bench;
    private final transient LearnerId learner;
    private final transient Supplier<Optional<RunView>> run;

    /**
     * @param run the one to take along, as it is when the link is pressed
     */
    OwnDownload(Workbench bench, Supplier<Optional<RunView>> run) {
        this.bench = bench;
        this.learner = bench.learner();
        this.run = run;
        addClassName("wr-own-download");
        var link = new Anchor();
        link.setText("Download the network");
        link.setHref((DownloadHandler) this::give);
        link.getElement().setAttribute("download", true);
        add(link, new Span("a zip: layers, weights, labels, and how to use them elsewhere"));
        setVisible(false);
    }

    private void give(DownloadEvent event) throws IOException {
        var zip = new ByteArrayOutputStream();
        var view = run.get();
        try {
            var trained = view.flatMap(this::trained);
            if (trained.isEmpty()) {
                event.getResponse().sendError(404, "This network is not there any more.");
                return;
            }
            ClassesZip.write(trained.get(), zip);
            event.setFileName(trained.get().name() + ".zip");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        event.setContentType("application/zip");
        event.setContentLength(zip.size());
        zip.writeTo(event.getOutputStream());
    }

    private Optional<TrainedClasses> trained(RunView view) {
        if (!(view.spec().dataset() instanceof DatasetSpec.OwnPictures own)) {
            return Optional.empty();
        }
        try {
            var weights = bench.runs().weights(learner, view.id());
            var names = bench.ownSets().split(learner, own.id()).names();
            return weights.flatMap(
                    w ->
                            view.lastEpoch()
                                    .map(
                                            last ->
                                                    new TrainedClasses(
                                                            "%s-%d"
                                                                    .formatted(
                                                                            view.spec().name(),
                                                                            view.number()),
                                                            view.spec(),
                                                            names,
                                                            w,
                                                            last.test().accuracy(),
                                                            last.test().samples(),
                                                            view.seconds(),
                                                            view.device())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RunNotFound e) {
            return Optional.empty();
        }
    }
}
