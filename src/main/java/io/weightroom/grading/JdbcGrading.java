package io.weightroom.grading;

import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Roster;
import io.weightroom.lesson.Assignment;
import io.weightroom.lesson.Assignments;
import io.weightroom.lesson.Criterion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Grades whose truth is the database. */
final class JdbcGrading implements Grading {

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Supplier<Assignments> assignments;
    private final Judge judge;
    private final TermsStore terms;
    private final HandInStore handIns;
    private final Drafts drafts;
    private final Ledger ledger;
    private final Intake intake;
    private final Marking marking;
    private final Clock clock;

    JdbcGrading(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Roster roster,
            Supplier<Assignments> assignments,
            TermsStore terms,
            Judge judge,
            Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.assignments = assignments;
        this.judge = judge;
        this.terms = terms;
        this.clock = clock;
        handIns = new HandInStore(jdbc);
        drafts = new Drafts(jdbc);
        ledger = new Ledger(jdbc);
        intake = new Intake(judge, handIns, drafts, ledger, transactions);
        marking = new Marking(roster, handIns, ledger, transactions, clock);
    }

    @Override
    public List<Terms> terms(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        var set = terms.of(cohort);
        return assignments.get().all().stream().map(a -> terms(set, cohort, a)).toList();
    }

    private static Terms terms(Map<String, Terms> set, long cohort, Assignment assignment) {
        return Optional.ofNullable(set.get(assignment.slug()))
                .orElseGet(() -> Terms.initial(cohort, assignment.slug()));
    }

    @Override
    public void setTerms(LearnerId leader, Terms wanted) {
        var cohort = roster.checkLeads(leader, wanted.cohort());
        find(wanted.assignment());
        marking.setTerms(leader, cohort, terms, wanted);
    }

    private Assignment find(String slug) {
        return assignments
                .get()
                .find(slug)
                .orElseThrow(() -> new NotAllowed("there is no assignment " + slug));
    }

    private Judge.Case caseOf(LearnerId learner, Assignment assignment) {
        return new Judge.Case(learner, cohort(learner), assignment);
    }

    private Cohort cohort(LearnerId learner) {
        return roster.find(learner).map(Member::cohort).orElseGet(OptionalLong::empty).stream()
                .boxed()
                .flatMap(id -> roster.cohort(id).stream())
                .findFirst()
                .orElseThrow(() -> new NotAllowed("only students of a class have its assignments"));
    }

    @Override
    public List<Standing> given(LearnerId learner) {
        var cohort = cohort(learner);
        var set = terms.of(cohort.id());
        return assignments.get().all().stream()
                .filter(assignment -> terms(set, cohort.id(), assignment).given())
                .map(assignment -> standing(new Judge.Case(learner, cohort, assignment)))
                .toList();
    }

    @Override
    public Standing standing(LearnerId learner, String slug) {
        var of = caseOf(learner, find(slug));
        checkGiven(of);
        return standing(of);
    }

    @Override
    public Standing standing(LearnerId leader, LearnerId learner, String slug) {
        roster.checkLeadsStudent(leader, learner);
        return standing(caseOf(learner, find(slug)));
    }

    private Terms checkGiven(Judge.Case of) {
        var found = terms.of(of.cohort().id(), of.assignment().slug());
        if (!found.given()) {
            throw new NotAllowed("your class does not have this assignment");
        }
        return found;
    }

    private Standing standing(Judge.Case of) {
        var slug = of.assignment().slug();
        var found = terms.of(of.cohort().id(), slug);
        var zone = of.cohort().zone();
        var now = clock.instant();
        var stage = found.stage(now, zone);
        var before = handIns.of(of.learner(), slug);
        boolean hidden = stage == Stage.NOT_GIVEN || stage == Stage.NOT_YET_OPEN;
        return new Standing(
                found,
                zone,
                stage,
                found.lateDays(now, zone),
                before.size() + 1,
                found.attempts() == Terms.UNLIMITED
                        ? OptionalInt.empty()
                        : OptionalInt.of(Math.max(0, found.attempts() - before.size())),
                hidden ? List.of() : judge.soFar(of, drafts.of(of.learner(), slug)),
                before,
                Grades.of(
                        found,
                        before,
                        ledger.overruling(of.learner(), slug),
                        of.assignment().points()));
    }

    @Override
    public HandIn handIn(LearnerId learner, String slug, int attempt, Instant received) {
        var now = clock.instant();
        var at = received.isAfter(now) ? now : received;
        var of = caseOf(learner, find(slug));
        return intake.take(of, checkGiven(of), name(learner), attempt, at);
    }

    private String name(LearnerId learner) {
        return roster.find(learner).map(Member::name).orElse(learner.value());
    }

    @Override
    public Map<String, String> drafts(LearnerId learner, String slug) {
        return drafts.of(learner, slug);
    }

    @Override
    public void keepDraft(LearnerId learner, String slug, String criterion, String text) {
        var of = caseOf(learner, find(slug));
        checkGiven(of);
        writtenNames(of.assignment())
                .filter(criterion::equals)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is nothing to write for " + criterion));
        drafts.keep(learner, slug, criterion, text);
    }

    private static Stream<String> writtenNames(Assignment assignment) {
        return assignment.criteria().stream()
                .filter(Criterion.Written.class::isInstance)
                .map(Criterion::name);
    }

    @Override
    public Dossier dossier(LearnerId asker, long id) {
        var handIn = handIns.find(id).orElseThrow(() -> new NotAllowed("there is no such hand-in"));
        if (!handIn.learner().equals(asker)) {
            roster.checkLeadsStudent(asker, handIn.learner());
        }
        return new Dossier(handIn, handIns.evidence(id), handIns.written(id));
    }

    @Override
    public List<HandIn> unread(LearnerId leader, long cohort) {
        roster.checkLeads(leader, cohort);
        return handIns.pending(cohort);
    }

    @Override
    public HandIn mark(
            LearnerId leader, long handIn, String criterion, double points, String note) {
        return marking.mark(leader, handIn, criterion, points, note);
    }

    @Override
    public void overrule(
            LearnerId leader, LearnerId learner, String slug, double points, String note) {
        find(slug);
        marking.overrule(leader, learner, slug, points, note);
    }

    @Override
    public void restore(LearnerId leader, LearnerId learner, String slug) {
        marking.restore(leader, learner, slug);
    }

    @Override
    public Gradebook gradebook(LearnerId leader, long cohortId) {
        var cohort = roster.checkLeads(leader, cohortId);
        var set = terms.of(cohortId);
        var rows = new GradeRows(jdbc, cohortId, set);
        var all = assignments.get().all();
        return new Gradebook(
                cohort,
                all.stream()
                        .map(
                                a ->
                                        new Gradebook.Column(
                                                a.slug(),
                                                a.page().title(),
                                                a.points(),
                                                terms(set, cohortId, a)))
                        .toList(),
                roster.students(cohortId).stream()
                        .map(
                                student ->
                                        new Gradebook.Row(
                                                student,
                                                all.stream()
                                                        .map(a -> rows.cell(student.id(), a.slug()))
                                                        .toList()))
                        .toList());
    }

    @Override
    public List<AuditEntry> audit(LearnerId leader, LearnerId learner, String slug) {
        roster.checkLeadsStudent(leader, learner);
        return ledger.read(learner, slug);
    }
}
