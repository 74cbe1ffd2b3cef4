package io.weightroom.classroom;

/** What somebody may do here; each may all that those before may. */
public enum Role {
    /** Learns, and hands in. */
    STUDENT,
    /** Leads classes: sees what their students do, and grades. */
    INSTRUCTOR,
    /** Runs the machine: sees every class, data sets, trainers, backups. */
    HOST;

    public boolean leads() {
        return this != STUDENT;
    }
}
