package io.weightroom.farm.wire;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Arrays of floats as their bytes in Base64: half the length of decimal numbers, without what it
 * takes to write and read these, and every number that is none comes back too.
 */
final class PackedFloats {

    private PackedFloats() {}

    static SimpleModule module() {
        return new SimpleModule()
                .addSerializer(float[].class, new Packing())
                .addDeserializer(float[].class, new Unpacking());
    }

    private static final class Packing extends StdSerializer<float[]> {

        private Packing() {
            super(float[].class);
        }

        @Override
        public void serialize(float[] values, JsonGenerator json, SerializationContext context) {
            json.writeBinary(Floats.bytes(values));
        }
    }

    private static final class Unpacking extends StdDeserializer<float[]> {

        private Unpacking() {
            super(float[].class);
        }

        @Override
        public float[] deserialize(JsonParser json, DeserializationContext context) {
            return Floats.of(json.getBinaryValue());
        }
    }
}
