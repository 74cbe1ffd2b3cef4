package io.weightroom.farm.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** Messages as JSON. Both sides are of one version, so that nothing unknown is let pass. */
public final class MessageJson {

    private static final JsonTypeInfo.Value KIND =
            JsonTypeInfo.Value.construct(
                    JsonTypeInfo.Id.SIMPLE_NAME,
                    JsonTypeInfo.As.PROPERTY,
                    "kind",
                    null,
                    false,
                    true,
                    false);

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .annotationIntrospector(
                            new AnnotationIntrospectorPair(
                                    new Sealed(), new JacksonAnnotationIntrospector()))
                    .addModule(PackedFloats.module())
                    // What a record can answer is not part of it.
                    .changeDefaultVisibility(
                            seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private MessageJson() {}

    public static byte[] write(Object message) {
        return MAPPER.writeValueAsBytes(message);
    }

    /**
     * @throws IOException where the bytes are no message of this version
     */
    public static <T> T read(byte[] json, Class<T> type) throws IOException {
        try {
            var message = MAPPER.readValue(json, type);
            if (message == null) {
                throw new IOException("expected a " + type.getSimpleName() + ", found null");
            }
            return message;
        } catch (JacksonException e) {
            throw new IOException("expected a " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /** A variant of one of our sealed types is written under its class's name. */
    private static final class Sealed extends NopAnnotationIntrospector {

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
                MapperConfig<?> config, Annotated annotated) {
            return isVariant(annotated.getRawType()) ? KIND : null;
        }

        private static boolean isVariant(Class<?> type) {
            return isOurSealed(type)
                    || Arrays.stream(type.getInterfaces()).anyMatch(Sealed::isVariant);
        }

        private static boolean isOurSealed(Class<?> type) {
            return type.isSealed() && type.getPackageName().startsWith("io.weightroom");
        }
    }
}
