package io.weightroom.widget;

import io.weightroom.study.Album;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * Photos of an album to choose from, small.
 *
 * @param thumbnails of its photos, as addresses that hold them
 */
record Gallery(Album album, List<String> thumbnails) {

    private static final int SIDE = 96;

    static Gallery of(Album album) {
        return new Gallery(
                album,
                album.photos().stream()
                        .map(photo -> PictureUrl.thumbnail(photo.file(), SIDE))
                        .toList());
    }

    /** For the browser: the class and the picture of each. */
    ArrayNode json() {
        return Json.each(
                thumbnails,
                (array, thumbnail) -> {
                    var label = album.photos().get(array.size()).label();
                    array.addObject()
                            .put("label", album.classes().get(label))
                            .put("class", label)
                            .put("url", thumbnail);
                });
    }
}
