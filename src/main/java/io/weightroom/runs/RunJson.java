package io.weightroom.runs;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.weightroom.metrics.Evaluation;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.spec.AugmentSpec;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.ClipSpec;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.ScheduleSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Specs, curves and evaluations as the JSON that rows keep; what is read equals what was written,
 * to the last bit of every number.
 */
final class RunJson {

    /** A variant of a sealed type is kept under its class's name. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kinds {}

    /** Four numbers instead of four names and numbers. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface Compact {}

    private static final TypeReference<List<MetricPoint>> CURVE = new TypeReference<>() {};

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    // What a record can answer is not part of it.
                    .changeDefaultVisibility(
                            seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    // Rows of earlier versions lack the numbers that were added since.
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .addMixIn(AugmentSpec.class, Kinds.class)
                    .addMixIn(BatchSize.class, Kinds.class)
                    .addMixIn(ClipSpec.class, Kinds.class)
                    .addMixIn(DatasetSpec.class, Kinds.class)
                    .addMixIn(InitSpec.class, Kinds.class)
                    .addMixIn(LayerSpec.class, Kinds.class)
                    .addMixIn(OptimizerSpec.class, Kinds.class)
                    .addMixIn(ScheduleSpec.class, Kinds.class)
                    .addMixIn(DatasetSpec.OwnPoint.class, Compact.class)
                    .addMixIn(MetricPoint.class, Compact.class)
                    .addMixIn(Evaluation.Mistake.class, Compact.class)
                    .build();

    private RunJson() {}

    static String write(TrainingSpec spec) {
        return MAPPER.writeValueAsString(spec);
    }

    /**
     * @throws tools.jackson.core.JacksonException where the text is no spec of this version
     */
    static TrainingSpec readSpec(String json) {
        return MAPPER.readValue(json, TrainingSpec.class);
    }

    static String write(List<MetricPoint> curve) {
        return MAPPER.writerFor(CURVE).writeValueAsString(curve);
    }

    static List<MetricPoint> readCurve(String json) {
        return MAPPER.readValue(json, CURVE);
    }

    static String write(Evaluation evaluation) {
        return MAPPER.writeValueAsString(evaluation);
    }

    static Evaluation readEvaluation(String json) {
        return MAPPER.readValue(json, Evaluation.class);
    }
}
