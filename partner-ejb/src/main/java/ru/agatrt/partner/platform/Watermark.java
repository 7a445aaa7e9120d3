package ru.agatrt.partner.platform;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/**
 * Touches the watermark row, which travels to the warehouse like any fact: what is seen of it there tells how fresh the
 * warehouse is. The time is the database's, as that of every fact.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Watermark {

    @Inject
    private Jdbi book;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void touch() {
        book.useHandle(h -> h.execute("UPDATE watermark SET touched_at = UTC_TIMESTAMP(6) WHERE id = 1"));
    }
}
