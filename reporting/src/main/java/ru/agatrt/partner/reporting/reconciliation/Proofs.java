package ru.agatrt.partner.reporting.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.reporting.reconciliation.persistence.RunStore;

/** The proof that reports print: what the newest comparison found that found anything out. It says nothing of any company. */
@ApplicationScoped
public class Proofs {

    @Inject
    private Jdbi book;

    public Optional<Proof> newest() {
        return new RunStore(book).lastConclusive().map(run -> new Proof(run.point().bookAt(), run.counts().rows(), run.counts().remaining()));
    }
}
