package io.weightroom.engine.torch;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import io.weightroom.tensor.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Programs of one line each. There are only so many: their text is made of names out of a closed
 * table and of types, never of what a learner wrote.
 */
final class OperationPrograms {

    private final NDManager manager;
    private final Map<String, Program> programs = new HashMap<>();

    OperationPrograms(NDManager manager) {
        this.manager = manager;
    }

    /** The caller closes what it gets. */
    IValue call(Operation operation) {
        var values = new ArrayList<IValue>();
        try {
            var text = OperationText.of(operation, values);
            return program(text).call(values.toArray(IValue[]::new));
        } finally {
            values.forEach(IValue::close);
        }
    }

    /**
     * @param question type of the answer, then how it is found: {@code int: torch.dim(a0)}
     */
    IValue ask(String question, PtNDArray... tensors) {
        var parts = question.split(": ", 2);
        var types = Collections.nCopies(tensors.length, "Tensor");
        var values = Arrays.stream(tensors).map(IValue::from).toArray(IValue[]::new);
        try {
            return program(OperationText.of(types, parts[0], parts[1])).call(values);
        } finally {
            Arrays.stream(values).forEach(IValue::close);
        }
    }

    PtNDArray tensor(String expression, PtNDArray tensor) {
        try (var answer = ask("Tensor: " + expression, tensor)) {
            return answer.toTensor(tensor.getManager());
        }
    }

    private synchronized Program program(String text) {
        return programs.computeIfAbsent(text, t -> new Program(t, manager));
    }
}
