package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts are written as PyTorch's script, trace and quantization write theirs. */
class LastLinearTest {

    private static final String LINEAR =
            """
            class Linear(Module):
              weight : Tensor
              bias : Tensor
              def forward(self: __torch__.layers.Linear,
                input: Tensor) -> Tensor:
                weight = self.weight
                bias = self.bias
                return torch.linear(input, weight, bias)
            """;

    @TempDir Path folder;

    private String changed(String net) throws IOException {
        return changed(Map.of("net", net, "layers", LINEAR)).get("code/__torch__/net.py");
    }

    private Map<String, String> changed(Map<String, String> texts) throws IOException {
        var file = folder.resolve("net.pt");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            store(zip, "data.pkl", "\u0080\u0002c__torch__.net\nNet\nq\u0000)\u0081}b.");
            for (var text : texts.entrySet()) {
                store(zip, "code/__torch__/" + text.getKey() + ".py", text.getValue());
            }
        }
        return LastLinear.find(ScriptArchive.of(file)).orElse(Map.of());
    }

    private static void store(ZipOutputStream zip, String name, String text) throws IOException {
        Archive.store(zip, "net/" + name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void followsMethodsOfTheModule() throws IOException {
        var net =
                """
                class Net(Module):
                  fc : __torch__.layers.Linear
                  def forward(self: __torch__.net.Net,
                    x: Tensor) -> Tensor:
                    return (self)._forward_impl(x, )
                  def _forward_impl(self: __torch__.net.Net,
                    x: Tensor) -> Tensor:
                    x0 = torch.flatten(x, 1)
                    fc = self.fc
                    return (fc).forward(x0, )
                """;
        assertThat(changed(net))
                .startsWith(net)
                .contains(
                        """
                          def with_features(self: __torch__.net.Net,
                            x: Tensor) -> Tuple[Tensor, Tensor]:
                            the_output, the_features, = (self).with_features__forward_impl(x, )
                            return (the_output, the_features)
                        """)
                .contains(
                        """
                          def with_features__forward_impl(self: __torch__.net.Net,
                            x: Tensor) -> Tuple[Tensor, Tensor]:
                            x0 = torch.flatten(x, 1)
                            fc = self.fc
                            the_features = x0
                            return ((fc).forward(x0, ), the_features)
                        """);
    }

    @Test
    void followsModulesInModules() throws IOException {
        var net =
                """
                class Net(Module):
                  classifier : __torch__.parts.Sequential
                  def forward(self: __torch__.net.Net,
                    x: Tensor) -> Tensor:
                    classifier = self.classifier
                    return (classifier).forward(x, )
                """;
        var parts =
                """
                class Sequential(Module):
                  __annotations__["0"] = __torch__.layers.Dropout
                  __annotations__["1"] = __torch__.layers.Linear
                  def forward(self: __torch__.parts.Sequential,
                    input: Tensor) -> Tensor:
                    _0 = getattr(self, "0")
                    _1 = getattr(self, "1")
                    input0 = (_0).forward(input, )
                    return (_1).forward(input0, )
                class Other(Module):
                """;
        var changed = changed(Map.of("net", net, "parts", parts, "layers", LINEAR));
        assertThat(changed.get("code/__torch__/net.py"))
                .contains("the_output, the_features, = (classifier).with_features(x, )");
        assertThat(changed.get("code/__torch__/parts.py"))
                .contains(
                        "    the_features = input0\n"
                                + "    return ((_1).forward(input0, ), the_features)\n"
                                + "class Other(Module):");
        assertThat(changed).doesNotContainKey("code/__torch__/layers.py");
    }

    @Test
    void findsTheOutermostOfNestedCalls() throws IOException {
        var net =
                """
                class Net(Module):
                  fc : __torch__.layers.Linear
                  first : __torch__.layers.Linear
                  softmax : __torch__.layers.Softmax
                  def forward(self: __torch__.net.Net,
                    x: Tensor) -> Tensor:
                    fc = self.fc
                    first = self.first
                    softmax = self.softmax
                    return (softmax).forward((fc).forward(torch.relu((first).forward(x, )), ), )
                """;
        assertThat(changed(net)).contains("    the_features = torch.relu((first).forward(x, ))\n");
    }

    @Test
    void makesFloatsOfWhatGoesIntoALayerOfBytes() throws IOException {
        var net =
                """
                class Net(Module):
                  def forward(self: __torch__.net.Net,
                    x: Tensor) -> Tensor:
                    input = torch.reshape(x, [1, -1])
                    Xq = ops.quantized.linear(input, self.packed, 0.15, 75)
                    return torch.dequantize(Xq)
                """;
        assertThat(changed(net))
                .contains(
                        "    the_features = torch.dequantize(input)\n    Xq = ops.quantized.linear(")
                .contains("    return (torch.dequantize(Xq), the_features)\n");
    }

    @Test
    void findsNothingWhereThereIsNoLinearLayerOnEveryWay() throws IOException {
        var net =
                """
                class Net(Module):
                  fc : __torch__.layers.Linear
                  def forward(self: __torch__.net.Net,
                    x: Tensor) -> Tensor:
                    if torch.gt(torch.len(torch.size(x)), 2):
                      fc = self.fc
                      x0 = (fc).forward(x, )
                    else:
                      x0 = x
                    return torch.mean(x0, [2, 3])
                """;
        assertThat(changed(Map.of("net", net, "layers", LINEAR))).isEmpty();
    }
}
