package io.weightroom.page;

import com.vaadin.flow.server.VaadinSession;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.Opening;
import io.weightroom.classroom.Openings;
import io.weightroom.classroom.Roster;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which lessons are open to whom. Students open what their class may; those who lead classes open
 * everything, unless they look at the course as a student of one of them does.
 */
@Component
public class CourseGate {

    /** The class as whose student somebody looks at the course. */
    private record Preview(long cohort) {}

    private final Roster roster;
    private final Openings openings;
    private final Clock clock;

    CourseGate(Roster roster, Openings openings) {
        this.roster = roster;
        this.openings = openings;
        clock = Clock.systemUTC();
    }

    /** Why a lesson is closed to who asks, in a sentence; absent where it is open. */
    Optional<String> closed(LearnerId learner, String slug) {
        return Optional.ofNullable(closed(learner).get(slug));
    }

    /** By slug of a lesson that is closed to who asks: why, in a sentence. */
    Map<String, String> closed(LearnerId learner) {
        var closed = new HashMap<String, String>();
        cohort(learner)
                .ifPresent(
                        cohort -> {
                            var now = clock.instant();
                            openings.of(cohort.id())
                                    .forEach(
                                            (page, opening) ->
                                                    sentence(cohort, opening, now)
                                                            .ifPresent(
                                                                    why -> closed.put(page, why)));
                        });
        return closed;
    }

    public static Optional<String> sentence(Cohort cohort, Opening opening, Instant now) {
        var time = new ClassTime(cohort.zone());
        if (opening.isBefore(now)) {
            return opening.opens().map(moment -> "Opens " + time.words(moment) + ".");
        }
        if (opening.isOver(now)) {
            return opening.closes().map(moment -> "Closed since " + time.words(moment) + ".");
        }
        return Optional.empty();
    }

    /** The class by whose dates the course is shown; absent where all of it is. */
    private Optional<Cohort> cohort(LearnerId learner) {
        var previewed = previewed();
        return previewed.isPresent()
                ? previewed
                : roster.find(learner)
                        .filter(member -> !member.role().leads())
                        .map(Member::cohort)
                        .flatMap(
                                cohort ->
                                        cohort.isPresent()
                                                ? roster.cohort(cohort.getAsLong())
                                                : Optional.empty());
    }

    /** The class as whose student the course is looked at. */
    public Optional<Cohort> previewed() {
        var preview = VaadinSession.getCurrent().getAttribute(Preview.class);
        return Optional.ofNullable(preview).flatMap(p -> roster.cohort(p.cohort()));
    }

    /**
     * Shows the course as a student of that class sees it, in all tabs of this browser.
     *
     * @throws io.weightroom.classroom.NotAllowed where {@code leader} does not lead it
     */
    public void preview(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        VaadinSession.getCurrent().setAttribute(Preview.class, new Preview(cohort));
    }

    void endPreview() {
        VaadinSession.getCurrent().setAttribute(Preview.class, null);
    }
}
