package ru.agatrt.partner.sanction;

/** On what a measure may rest. */
public enum GroundCode {
    /** (1) Breach of the program's terms. */
    PROGRAM_TERMS,
    /** (2) Overdue receivables to the vendor or a distributor. */
    OVERDUE,
    /** (3) Confirmed breach of ethics, agreements or sales policy. */
    ETHICS;

    /** Number in § 1.5. */
    public int number() {
        return ordinal() + 1;
    }
}
