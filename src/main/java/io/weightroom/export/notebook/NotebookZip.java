package io.weightroom.export.notebook;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Tuning;
import io.weightroom.training.Safetensors;
import io.weightroom.training.Weights;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A notebook and the files that it reads, as a zip. */
public final class NotebookZip {

    /** Samples that go into a file beside the notebook. */
    private static final long MOST_BYTES = 256L << 20;

    private NotebookZip() {}

    /** Why a run cannot be written so, as a sentence; absent where it can. */
    public static Optional<String> refusal(TakenRun taken) {
        var spec = taken.view().spec();
        if (spec.layers().getFirst() instanceof LayerSpec.Pretrained p && !p.found().isOpen()) {
            return Optional.of(
                    "It begins with the host's own network %s, whose file is not ours to give away."
                            .formatted(p.name()));
        }
        if (DataText.needsFile(spec.dataset(), taken.dataset())
                && SampleFile.bytes(taken.dataset()) > MOST_BYTES) {
            return Optional.of(
                    "Its samples take %,d MB, more than the %,d MB that can be taken along. Train it on fewer."
                            .formatted(SampleFile.bytes(taken.dataset()) >> 20, MOST_BYTES >> 20));
        }
        return Optional.empty();
    }

    public static void write(TakenRun taken, OutputStream out) throws IOException {
        refusal(taken)
                .ifPresent(
                        why -> {
                            throw new IllegalArgumentException(why);
                        });
        var spec = taken.view().spec();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        begin(zip, taken, taken.name() + ".ipynb");
        zip.write(RunNotebook.of(taken).json().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        if (taken.weights().isPresent()) {
            put(zip, taken, RunNotebook.WEIGHTS, taken.weights().get());
        }
        if (spec.layers().getFirst() instanceof LayerSpec.Pretrained p
                && p.tuning() != Tuning.SCRATCH) {
            var base = new Weights(0, p.found().input(), 0, taken.base());
            put(zip, taken, TrainingText.BASE, base);
        }
        if (DataText.needsFile(spec.dataset(), taken.dataset())) {
            begin(zip, taken, SampleFile.NAME);
            SampleFile.write(taken.dataset(), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, TakenRun taken, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(taken.name() + "/" + name));
    }

    private static void put(ZipOutputStream zip, TakenRun taken, String name, Weights weights)
            throws IOException {
        var file = Files.createTempFile("weightroom", ".safetensors");
        try {
            Safetensors.write(file, weights);
            begin(zip, taken, name);
            Files.copy(file, zip);
            zip.closeEntry();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
