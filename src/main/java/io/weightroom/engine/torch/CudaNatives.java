package io.weightroom.engine.torch;

import ai.djl.util.Utils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * PyTorch's CUDA build in DJL's cache folder, where somebody has put it. DJL itself would pass it
 * over: it takes the CPU build that Weightroom carries.
 */
final class CudaNatives {

    /** Version and flavor that pytorch-jni has the glue for; DJL names its folders so. */
    private static final Pattern FOLDER = Pattern.compile("2\\.7\\.1(-\\d+)?-(cu128)-.+");

    private static final String LIBRARY_PATH = "PYTORCH_LIBRARY_PATH";
    private static final String FLAVOR = "PYTORCH_FLAVOR";

    private CudaNatives() {}

    /**
     * Has DJL load it, unless the environment says what to load, or there is no driver, without
     * which it cannot be loaded. Only before PyTorch is.
     */
    static void prefer() {
        boolean told =
                Utils.getEnvOrSystemProperty(LIBRARY_PATH) != null
                        || Utils.getEnvOrSystemProperty(FLAVOR) != null;
        if (!told && hasDriver()) {
            find(Utils.getEngineCacheDir("pytorch"))
                    .ifPresent(
                            folder -> {
                                System.setProperty(LIBRARY_PATH, folder.toString());
                                System.setProperty(FLAVOR, flavor(folder));
                            });
        }
    }

    /** The newest folder of {@code cache} that holds a CUDA build for this system. */
    static Optional<Path> find(Path cache) {
        if (!Files.isDirectory(cache)) {
            return Optional.empty();
        }
        try (var folders = Files.list(cache)) {
            return folders.filter(f -> FOLDER.matcher(f.getFileName().toString()).matches())
                    .filter(f -> Files.isRegularFile(f.resolve(System.mapLibraryName("torch"))))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A library that comes with NVIDIA's driver and with nothing else. */
    @SuppressWarnings("restricted")
    private static boolean hasDriver() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(windows ? "nvcuda.dll" : "libcuda.so.1", arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String flavor(Path folder) {
        var name = FOLDER.matcher(folder.getFileName().toString());
        return name.matches() ? name.group(2) : "";
    }
}
