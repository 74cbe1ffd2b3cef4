package io.weightroom.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.data.images.ImageDataset;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.StringJoiner;
import javax.imageio.ImageIO;

/** What a zip turned out to hold: how many of each class, some of them, and what was left out. */
final class PictureReport extends Div {

    private static final int THUMBNAILS = 12;
    private static final int BAD = 20;

    PictureReport(ImageDataset pictures) {
        addClassName("wr-picture-report");
        var data = pictures.dataset();
        add(
                new Paragraph(
                        "To train: %s. To test: %s%s."
                                .formatted(
                                        counts(data.training(), data.classNames()),
                                        counts(data.test(), data.classNames()),
                                        pictures.heldOut() ? ", held out of train/" : "")));
        var wall = new Div();
        wall.addClassName("wr-thumbnails");
        for (int i = 0; i < Math.min(THUMBNAILS, data.training().count()); i++) {
            var label = data.classNames().get(data.training().labels()[i]);
            wall.add(new Image(url(data.training(), i), "picture of " + label));
        }
        add(wall);
        if (pictures.bad().isEmpty()) {
            return;
        }
        add(
                new Paragraph(
                        "%,d left out, since they cannot be read:"
                                .formatted(pictures.bad().size())));
        var list = new UnorderedList();
        pictures.bad().stream().limit(BAD).forEach(bad -> list.add(new ListItem(bad.sentence())));
        if (pictures.bad().size() > BAD) {
            list.add(new ListItem("and %,d more".formatted(pictures.bad().size() - BAD)));
        }
        add(list);
    }

    private static String counts(Samples split, java.util.List<String> names) {
        var counts = new int[names.size()];
        for (int label : split.labels()) {
            counts[label]++;
        }
        var words = new StringJoiner(", ");
        for (int i = 0; i < counts.length; i++) {
            words.add(String.format(Locale.ROOT, "%,d %s", counts[i], names.get(i)));
        }
        return words.toString();
    }

    private static String url(Samples split, int index) {
        if (!(split.features() instanceof Features.Pixels pixels)) {
            throw new IllegalArgumentException("expected pictures");
        }
        int side = split.shape().size(1);
        int plane = side * side;
        int at = index * 3 * plane;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < plane; i++) {
            int red = pixels.values()[at + i] & 0xff;
            int green = pixels.values()[at + plane + i] & 0xff;
            int blue = pixels.values()[at + 2 * plane + i] & 0xff;
            image.setRGB(i % side, i / side, red << 16 | green << 8 | blue);
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
