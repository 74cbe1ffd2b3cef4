package io.weightroom.page;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.SourceLocation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** What a block says, wherever in the file it stands. */
record BlockKey(Class<?> type, List<Object> values) {

    static BlockKey of(Block block) {
        return switch (block) {
            case Block.Prose prose -> of((Record) prose);
            case Block.Widget widget -> of((Record) widget.directive());
        };
    }

    private static BlockKey of(Record value) {
        return new BlockKey(
                value.getClass(),
                Arrays.stream(value.getClass().getRecordComponents())
                        .filter(component -> component.getType() != SourceLocation.class)
                        .map(component -> read(component, value))
                        .toList());
    }

    private static Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    value.getClass().getSimpleName() + "." + component.getName(), e);
        }
    }
}
