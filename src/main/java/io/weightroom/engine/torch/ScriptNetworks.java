package io.weightroom.engine.torch;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import io.weightroom.inference.ForeignNetwork;
import io.weightroom.inference.ForeignNetworks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Opens TorchScript files, on the CPU and on the calling thread alone. */
public final class ScriptNetworks implements ForeignNetworks {

    @Override
    public ForeignNetwork open(Path file) throws IOException {
        var archive = ScriptArchive.of(file);
        var device = TorchDevice.of("cpu");
        var changed = LastLinear.find(archive);
        if (changed.isPresent()) {
            try {
                return load(archive, changed.get(), true, device.manager());
            } catch (EngineException e) {
                System.getLogger(ScriptNetworks.class.getName())
                        .log(System.Logger.Level.WARNING, "no features of " + file, e);
            }
        }
        try {
            return load(archive, Map.of(), false, device.manager());
        } catch (EngineException e) {
            throw new IOException(
                    "expected a TorchScript file that PyTorch %s reads, found that it says: %s"
                            .formatted(
                                    ai.djl.engine.Engine.getEngine("PyTorch").getVersion(),
                                    TorchWords.of(e)),
                    e);
        }
    }

    private static ForeignNetwork load(
            ScriptArchive archive, Map<String, String> texts, boolean features, NDManager parent)
            throws IOException {
        NativeThread.prepare(1);
        var manager = parent.newSubManager();
        try {
            var bytes = new ByteArrayInputStream(archive.with(texts));
            PtSymbolBlock block = JniUtils.loadModule((PtNDManager) manager, bytes, false, false);
            JniUtils.enableInferenceMode(block);
            return new ScriptNetwork(manager, block, features);
        } catch (IOException | RuntimeException e) {
            manager.close();
            throw e;
        }
    }
}
