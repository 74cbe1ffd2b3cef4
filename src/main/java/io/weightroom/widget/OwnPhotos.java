package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The learner's own photo, for all widgets of the page that look at photos. It lies in the page's
 * memory only, and is gone with it. To be used with the page locked.
 */
final class OwnPhotos {

    private static final int MOST_BYTES = 2 << 20;

    private Optional<byte[]> newest = Optional.empty();
    private final List<Consumer<byte[]>> followers = new ArrayList<>();

    private OwnPhotos() {}

    /** The page's own. */
    static OwnPhotos of(UI ui) {
        var known = ComponentUtil.getData(ui, OwnPhotos.class);
        if (known != null) {
            return known;
        }
        var made = new OwnPhotos();
        ComponentUtil.setData(ui, OwnPhotos.class, made);
        return made;
    }

    /**
     * Tells {@code follower} of the photo that is there, and of others, while it is on the page.
     */
    static void follow(AttachEvent event, Component component, Consumer<byte[]> follower) {
        var photos = of(event.getUI());
        photos.followers.add(follower);
        photos.newest.ifPresent(follower);
        component.addDetachListener(
                detached -> {
                    detached.unregisterListener();
                    photos.followers.remove(follower);
                });
    }

    /**
     * @param base64 a picture's file
     * @throws IllegalArgumentException where it is none; the message is for the learner
     */
    void put(String base64) {
        if (base64.length() > MOST_BYTES * 4L / 3) {
            throw new IllegalArgumentException(
                    "expected a picture of at most %d MB".formatted(MOST_BYTES >> 20));
        }
        var file = Base64.getDecoder().decode(base64);
        PictureUrl.thumbnail(file, 1);
        newest = Optional.of(file);
        List.copyOf(followers).forEach(follower -> follower.accept(file));
    }

    Optional<byte[]> newest() {
        return newest;
    }
}
