package io.weightroom.page.access;

import io.weightroom.access.Accounts;
import io.weightroom.access.Classes;
import io.weightroom.access.Invitations;
import io.weightroom.access.Joining;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Roster;
import org.springframework.stereotype.Component;

/** What the parts of the roster page ask; each of them checks who is asking. */
@Component
record RosterServices(
        Accounts accounts,
        Joining joining,
        Classes classes,
        Invitations invitations,
        Roster roster,
        Learners learners,
        Visitor visitor) {}
