package io.weightroom.page;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Datasets;
import io.weightroom.export.notebook.NotebookZip;
import io.weightroom.export.notebook.TakenRun;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.Runs;
import io.weightroom.spec.LayerSpec;
import io.weightroom.training.Tensor;
import io.weightroom.training.transfer.PretrainedNetworks;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives a learner's run as a zip with a notebook; a plain address, so that any page can link it.
 */
@RestController
class NotebookDownload {

    /** Whoever comes beyond these waits: a data set may be written for each. */
    private static final int AT_ONCE = 4;

    private static final int PATIENCE_SECONDS = 20;

    private final Runs runs;
    private final Learners learners;
    private final Datasets datasets;
    private final PretrainedNetworks networks;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    NotebookDownload(Runs runs, Learners learners, Datasets datasets, PretrainedNetworks networks) {
        this.runs = runs;
        this.learners = learners;
        this.datasets = datasets;
        this.networks = networks;
    }

    @GetMapping("/runs/{run}/notebook")
    void give(@PathVariable("run") String run, HttpServletResponse response)
            throws IOException, InterruptedException {
        if (!run.matches("\\d{1,18}")) {
            refuse(response, 404, "There is no such run.");
        } else if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            refuse(response, 503, "Many are taking runs along just now. Try again in a minute.");
        } else {
            try {
                give(taken(learners.current(), Long.parseLong(run)), response);
            } catch (RunNotFound e) {
                refuse(response, 404, "This run is not there any more, or not yours.");
            } catch (DatasetUnavailable e) {
                refuse(response, 409, Failures.sentence(e));
            } finally {
                places.release();
            }
        }
    }

    private TakenRun taken(LearnerId learner, long run) throws IOException {
        var view = runs.view(learner, run);
        var spec = view.spec();
        // By what the block says, without what a grade holds back: that is nobody's to see.
        var dataset = datasets.open(spec.dataset(), spec.trainingShare(), spec.seed());
        var base =
                spec.layers().getFirst() instanceof LayerSpec.Pretrained p && p.found().isOpen()
                        ? networks.tensors(p.name())
                        : List.<Tensor>of();
        return new TakenRun(view, dataset, runs.weights(learner, run), base);
    }

    private static void give(TakenRun taken, HttpServletResponse response) throws IOException {
        var refusal = NotebookZip.refusal(taken);
        if (refusal.isPresent()) {
            refuse(response, 409, refusal.get());
            return;
        }
        response.setContentType("application/zip");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + taken.name() + ".zip\"");
        NotebookZip.write(taken, response.getOutputStream());
    }

    private static void refuse(HttpServletResponse response, int status, String sentence)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
