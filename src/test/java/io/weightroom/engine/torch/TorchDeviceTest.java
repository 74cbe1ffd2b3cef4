package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TorchDeviceTest {

    private final TorchEngine engine = new TorchEngine();

    @Test
    void trainsWhereItIsTold() {
        engine.chooseDevice("cpu");
        assertThat(engine.device()).isEqualTo("cpu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gpu", "CUDA", "cuda:", "cuda:-1", "cuda:1x", "mps"})
    void refusesAWordThatIsNoDevice(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.chooseDevice(name))
                .withMessage("expected cpu, cuda or cuda:N, found \"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cuda", "cuda:0", "cuda:3"})
    void saysThatNoGpuIsHere(String name) {
        assumeTrue(engine.device().equals("cpu"), "PyTorch can use a GPU here");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TorchEngine().chooseDevice(name))
                .withMessageStartingWith(name + ": no GPU that PyTorch can use was found; ")
                .withMessageContaining("docs/hosting.md");
    }

    @Test
    void staysWhereItHasBegun() {
        var device = engine.device();
        assertThatIllegalStateException()
                .isThrownBy(() -> engine.chooseDevice("cpu"))
                .withMessageEndingWith("found sessions on " + device);
    }

    @Test
    void findsTheCudaBuildInTheCache(@TempDir Path cache) throws IOException {
        assertThat(CudaNatives.find(cache.resolve("none"))).isEmpty();
        put(cache, "2.7.1-20250812-cpu-linux-x86_64", System.mapLibraryName("torch"));
        put(cache, "2.7.1-20250812-cu128-linux-x86_64", "0.35.1-libdjl_torch.so");
        put(cache, "2.5.1-cu124-linux-x86_64", System.mapLibraryName("torch"));
        assertThat(CudaNatives.find(cache)).isEmpty();

        put(cache, "2.7.1-cu128-linux-x86_64", System.mapLibraryName("torch"));
        assertThat(CudaNatives.find(cache)).contains(cache.resolve("2.7.1-cu128-linux-x86_64"));
    }

    private static void put(Path cache, String folder, String file) throws IOException {
        Files.createFile(Files.createDirectories(cache.resolve(folder)).resolve(file));
    }
}
