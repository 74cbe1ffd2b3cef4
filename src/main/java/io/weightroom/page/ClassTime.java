package io.weightroom.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Moments as a class reads and writes them, in its time zone. */
public record ClassTime(ZoneId zone) {

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    /** {@code Mon 23 Nov 2026, 09:00 (Europe/Vienna)}. */
    public String words(Instant moment) {
        return brief(moment) + " (" + zone.getId() + ")";
    }

    /** The same without the zone. */
    public String brief(Instant moment) {
        return WORDS.format(moment.atZone(zone));
    }

    /** As a browser's field for date and time takes it; empty for none. */
    public String field(Optional<Instant> moment) {
        return moment.map(m -> m.atZone(zone).toLocalDateTime())
                .map(local -> local.truncatedTo(ChronoUnit.MINUTES).toString())
                .orElse("");
    }

    /**
     * What such a field holds. An hour that the clocks leave out in spring is the one after it.
     *
     * @throws IllegalArgumentException where it is no date and time
     */
    public Optional<Instant> read(String field) {
        if (field.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(field).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected a date and a time, found \"%s\"".formatted(field), e);
        }
    }
}
