package io.weightroom.data;

import io.weightroom.data.images.ReadingProgress;
import io.weightroom.data.names.NameLetters;
import io.weightroom.data.own.OwnFolders;
import io.weightroom.data.own.OwnPictureSets;
import io.weightroom.data.points.PointDatasets;
import io.weightroom.data.sentences.SentenceSets;
import io.weightroom.data.sequence.SequenceDatasets;
import io.weightroom.data.text.TextSets;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.HeldOut;
import io.weightroom.spec.TrainingSpec;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The data sets by name, read from the host's folder or the home, or drawn by a generator. Each is
 * read once, even when many ask at the same time, and kept as long as memory allows.
 */
public final class DatasetCatalog implements Datasets {

    /** Every run that takes a part of a data set takes the same part. */
    private static final long ORDER_SEED = 1;

    /** The lessons that come with Weightroom. */
    private static final Path LESSONS =
            Path.of(System.getProperty("weightroom.root", "."), "lessons");

    private static final String FIRST = "mnist";

    private static final String PHOTOS = "cats-vs-dogs";
    private static final String PETS = Catalogue.PETS;

    private final DataFolders folders;
    private final ImageSets images;
    private final OwnPictureSets ownPictures;
    private final HeldOutSplit heldOutSplit = new HeldOutSplit();
    private final TextSets texts;
    private final SentenceSets sentences = new SentenceSets();
    private final Map<Integer, Shelf<Dataset>> pets = new ConcurrentHashMap<>();
    private final Map<String, Shelf<Dataset>> shelves =
            Catalogue.ENTRIES.stream()
                    .collect(Collectors.toMap(CatalogueEntry::name, entry -> new Shelf<Dataset>()));

    /**
     * @param home what Weightroom keeps; downloads lie in its folder data
     * @param dataFolder a folder of data sets that is only read
     */
    public DatasetCatalog(Path home, Optional<Path> dataFolder) {
        this(home, dataFolder, ReadingProgress.SILENT);
    }

    /**
     * @param progress told while pictures are decoded
     */
    public DatasetCatalog(Path home, Optional<Path> dataFolder, ReadingProgress progress) {
        folders = new DataFolders(home, dataFolder);
        images = new ImageSets(folders, progress);
        texts = new TextSets(folders, LESSONS);
        ownPictures = new OwnPictureSets(home.resolve(OwnFolders.NAME), progress);
    }

    @Override
    public Dataset open(TrainingSpec spec) {
        if (spec.heldOut().isEmpty()) {
            return open(spec.dataset(), spec.trainingShare(), spec.seed());
        }
        var heldOut = spec.heldOut().get();
        return switch (spec.dataset()) {
            case DatasetSpec.Catalogued c -> atMost(rest(c, heldOut), c.samples());
            case DatasetSpec.Images i -> atMost(rest(i, heldOut), i.samples());
            case DatasetSpec.Text t -> rest(t, heldOut);
            default -> open(spec.dataset(), spec.trainingShare(), spec.seed());
        };
    }

    private Dataset rest(DatasetSpec asked, HeldOut heldOut) {
        var whole = asked.whole();
        return heldOutSplit.rest(whole, open(whole, 0, 0), heldOut);
    }

    private static Dataset atMost(Dataset rest, OptionalInt samples) {
        return samples.isEmpty() || samples.getAsInt() >= rest.training().count()
                ? rest
                : first(rest, samples);
    }

    @Override
    public Dataset heldOut(DatasetSpec dataset, double trainingShare, HeldOut heldOut) {
        if (!dataset.canHoldOut()) {
            return Datasets.super.heldOut(dataset, trainingShare, heldOut);
        }
        boolean drawn = dataset instanceof DatasetSpec.Points;
        var whole = open(dataset.whole(), trainingShare, heldOut.seed());
        var samples = drawn ? whole.test() : HeldOutSplit.heldOut(whole.training(), heldOut);
        return new Dataset(
                whole.name(),
                whole.title(),
                whole.generated(),
                whole.classNames(),
                samples,
                samples);
    }

    @Override
    public Dataset open(DatasetSpec dataset, double trainingShare, long seed) {
        return switch (dataset) {
            case DatasetSpec.Points points -> PointDatasets.draw(points, trainingShare, seed);
            case DatasetSpec.Own own -> PointDatasets.of(own, trainingShare, seed);
            case DatasetSpec.TruthTable table -> PointDatasets.of(table);
            case DatasetSpec.Images asked ->
                    first(pictures(asked.name(), asked.size()), asked.samples());
            case DatasetSpec.OwnPictures own -> ownPictures.open(own);
            case DatasetSpec.Text text -> texts.open(text);
            case DatasetSpec.Sequence s -> SequenceDatasets.draw(s, trainingShare, seed);
            case DatasetSpec.Sentences s -> sentences.open(s);
            case DatasetSpec.Names n -> NameLetters.dataset();
            case DatasetSpec.Words words -> texts.open(words);
            case DatasetSpec.Catalogued named -> first(whole(named.name()), named.samples());
        };
    }

    @Override
    public Dataset outline(TrainingSpec spec) {
        return spec.dataset() instanceof DatasetSpec.OwnPictures own
                ? ownPictures.outline(own)
                : open(spec);
    }

    /** Reads the data of the course's first page, or draws its stand-in, before anybody asks. */
    public void readAhead() {
        try {
            whole(standIn(FIRST).orElse(FIRST));
        } catch (DatasetUnavailable e) {
            // Who asks for it will be told.
        }
    }

    public List<CatalogueEntry> entries() {
        return Catalogue.ENTRIES;
    }

    /**
     * @throws DatasetUnavailable where no data set has this name
     */
    public CatalogueEntry entry(String name) {
        return entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    public DataFolders folders() {
        return folders;
    }

    /** Texts, of the host's too. */
    public TextSets texts() {
        return texts;
    }

    /** Data sets of pictures, which lie in the same folders. */
    public ImageSets images() {
        return images;
    }

    /** Whether {@link #open} would find its files; generated ones are always here. */
    public boolean isHere(String name) {
        var entry = entry(name);
        return entry.generated() || folders.find(entry).isPresent();
    }

    /**
     * Training and test samples of {@code name} as it lies here, by the headers of its files.
     *
     * @throws DatasetUnavailable where it is absent or broken
     */
    public int[] counts(String name) {
        var entry = entry(name);
        if (entry.generated()) {
            return new int[] {entry.training(), entry.test()};
        }
        var files = files(entry);
        return new int[] {IdxReader.count(files.get(0)), IdxReader.count(files.get(2))};
    }

    /**
     * The generated data set to use instead of {@code name} where that is absent here; a page that
     * takes it must say so. Empty where {@code name} is here or has no stand-in.
     */
    public Optional<String> standIn(String name) {
        return isHere(name) ? Optional.empty() : entry(name).standIn();
    }

    /**
     * The generated data set to use instead of {@code asked}, of the same shape, where that is
     * absent here; a page that takes it must say so.
     */
    public Optional<DatasetSpec> standIn(DatasetSpec asked) {
        return switch (asked) {
            case DatasetSpec.Catalogued c ->
                    standIn(c.name())
                            .map(
                                    name ->
                                            new DatasetSpec.Catalogued(
                                                    name, atMost(c.samples(), name)));
            case DatasetSpec.Images i ->
                    i.name().equals(PHOTOS) && images.find(PHOTOS).isEmpty()
                            ? Optional.of(
                                    new DatasetSpec.Images(
                                            PETS, i.size(), atMost(i.samples(), PETS)))
                            : Optional.empty();
            case DatasetSpec.Points p -> Optional.empty();
            case DatasetSpec.Own o -> Optional.empty();
            case DatasetSpec.TruthTable t -> Optional.empty();
            case DatasetSpec.OwnPictures o -> Optional.empty();
            case DatasetSpec.Text t -> Optional.empty();
            case DatasetSpec.Tokens t -> Optional.empty();
        };
    }

    /** As many samples as were asked for, or all that the stand-in has. */
    private OptionalInt atMost(OptionalInt samples, String standIn) {
        int all = entry(standIn).training();
        return samples.isPresent() ? OptionalInt.of(Math.min(samples.getAsInt(), all)) : samples;
    }

    /**
     * Size of the whole training split; absent for points, which are made as asked.
     *
     * @throws DatasetUnavailable where it is absent or broken
     */
    public OptionalInt available(DatasetSpec asked) {
        return switch (asked) {
            case DatasetSpec.Catalogued c -> OptionalInt.of(counts(c.name())[0]);
            case DatasetSpec.Images i ->
                    OptionalInt.of(
                            i.name().equals(PETS)
                                    ? entry(PETS).training()
                                    : images.counts(i.name()).training());
            case DatasetSpec.Points p -> OptionalInt.empty();
            case DatasetSpec.Own o -> OptionalInt.empty();
            case DatasetSpec.TruthTable t -> OptionalInt.empty();
            case DatasetSpec.OwnPictures o ->
                    OptionalInt.of(ownPictures.outline(o).training().count());
            case DatasetSpec.Tokens t -> OptionalInt.empty();
            case DatasetSpec.Text t -> OptionalInt.of(texts.open(t).training().count());
        };
    }

    private DatasetUnavailable unknown(String name) {
        var names = entries().stream().map(CatalogueEntry::name).collect(Collectors.joining(", "));
        return new DatasetUnavailable(
                "unknown data set \"%s\"; expected one of %s".formatted(name, names));
    }

    private Dataset whole(String name) {
        var entry = entry(name);
        return shelves.get(name).get(() -> read(entry));
    }

    private Dataset read(CatalogueEntry entry) {
        return entry.generated() ? Sketches.draw(entry) : readFiles(entry);
    }

    private Dataset pictures(String name, int size) {
        return name.equals(PETS)
                ? pets.computeIfAbsent(size, s -> new Shelf<>())
                        .get(() -> Sketches.pets(entry(PETS), size))
                : images.open(name, size).dataset();
    }

    private Dataset readFiles(CatalogueEntry entry) {
        var files = files(entry);
        int classes = entry.classNames().size();
        return new Dataset(
                entry.name(),
                entry.title(),
                false,
                entry.classNames(),
                IdxReader.read(files.get(0), files.get(1), classes),
                IdxReader.read(files.get(2), files.get(3), classes));
    }

    /** Training images, training labels, test images, test labels. */
    private List<Path> files(CatalogueEntry entry) {
        var folder = folders.find(entry).orElseThrow(() -> absent(entry));
        return entry.files().stream()
                .map(file -> DataFolders.find(folder, file).orElseThrow())
                .toList();
    }

    private DatasetUnavailable absent(CatalogueEntry entry) {
        return new DatasetUnavailable(
                "%s is not here: %s".formatted(entry.title(), folders.advice(entry)));
    }

    private static Dataset first(Dataset whole, OptionalInt samples) {
        if (samples.isEmpty()) {
            return whole;
        }
        int available = whole.training().count();
        int wanted = samples.getAsInt();
        if (wanted < 1 || wanted > available) {
            throw new DatasetUnavailable(
                    "%s: expected samples from 1 to %d, found %d"
                            .formatted(whole.name(), available, wanted));
        }
        var order = StratifiedOrder.of(whole.training().labels(), ORDER_SEED);
        return new Dataset(
                whole.name(),
                whole.title(),
                whole.generated(),
                whole.classNames(),
                whole.training().select(Arrays.copyOf(order, wanted)),
                whole.test());
    }
}
