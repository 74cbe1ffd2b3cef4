package io.weightroom.lesson;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Where a piece of YAML stands in its file. Only the tree of nodes is made, never an object; there
 * are no aliases, and size and depth are bounded.
 *
 * @param firstLine the line of the file that is the YAML's first
 */
record YamlSource(String file, int firstLine, Problems problems) {

    static final int MOST_CHARACTERS = 64 * 1024;
    static final int DEEPEST_NESTING = 10;

    SourceLocation at(Mark mark) {
        return new SourceLocation(file, firstLine + mark.getLine());
    }

    /**
     * Reads {@code yaml} as keys and values.
     *
     * @param block where what is missing is reported
     */
    Optional<Mapping> read(String yaml, SourceLocation block) {
        try {
            return mapping(new Yaml(limits()).compose(new StringReader(yaml)), block);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            problems.add(mark == null ? block : at(mark), "not YAML: " + reason(e));
        } catch (YAMLException e) {
            problems.add(block, "not YAML: " + e.getMessage().lines().findFirst().orElse(""));
        }
        return Optional.empty();
    }

    private Optional<Mapping> mapping(
            @org.jspecify.annotations.Nullable Node node, SourceLocation block) {
        switch (node) {
            case null -> problems.add(block, "expected key: value lines, found nothing");
            case MappingNode mapping -> {
                return Optional.of(new Mapping(this, block, mapping));
            }
            case Node other -> problems.add(at(other.getStartMark()), "expected key: value lines");
        }
        return Optional.empty();
    }

    private static String reason(MarkedYAMLException e) {
        var problem = e.getProblem() == null ? "" : e.getProblem();
        return e.getContext() == null ? problem : problem + " (" + e.getContext() + ")";
    }

    private static LoaderOptions limits() {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        limits.setNestingDepthLimit(DEEPEST_NESTING);
        limits.setMaxAliasesForCollections(0);
        return limits;
    }
}
