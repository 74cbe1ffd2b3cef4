package io.weightroom.export.notebook;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A Jupyter notebook in Python, in the format nbformat 4.5. */
record Notebook(List<Cell> cells) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    sealed interface Cell {

        String text();
    }

    /** What is read. */
    record Words(String text) implements Cell {}

    /**
     * What is run.
     *
     * @param picture to show under it before anybody has run it, as SVG
     */
    record Code(String text, Optional<String> picture) implements Cell {

        Code(String text) {
            this(text, Optional.empty());
        }
    }

    Notebook {
        cells = List.copyOf(cells);
    }

    String json() {
        var root = JsonNodeFactory.instance.objectNode();
        var array = root.putArray("cells");
        for (int i = 0; i < cells.size(); i++) {
            add(array, cells.get(i), "cell-" + (i + 1));
        }
        var metadata = root.putObject("metadata");
        metadata.putObject("kernelspec")
                .put("display_name", "Python 3")
                .put("language", "python")
                .put("name", "python3");
        metadata.putObject("language_info").put("name", "python");
        root.put("nbformat", 4).put("nbformat_minor", 5);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void add(ArrayNode array, Cell cell, String id) {
        var object = array.addObject();
        object.put("cell_type", cell instanceof Code ? "code" : "markdown").put("id", id);
        object.putObject("metadata");
        lines(object, "source", cell.text().strip());
        if (cell instanceof Code code) {
            object.putNull("execution_count");
            var outputs = object.putArray("outputs");
            code.picture().ifPresent(svg -> picture(outputs, svg));
        }
    }

    private static void picture(ArrayNode outputs, String svg) {
        var output = outputs.addObject();
        output.put("output_type", "display_data");
        output.putObject("metadata");
        lines(output.putObject("data"), "image/svg+xml", svg);
    }

    private static void lines(ObjectNode object, String name, String text) {
        var array = object.putArray(name);
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            array.add(i < lines.length - 1 ? lines[i] + "\n" : lines[i]);
        }
    }
}
