package ru.agatrt.partner.program;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Requirement;

/** The program document behind each requirement. The document is public. */
@Stateless
@PermitAll
public class Clauses {

    @Inject
    private Jdbi book;

    /** In the order of the document; a requirement without a citation is absent. */
    public Map<Requirement, List<Clause>> byRequirement() {
        return book.withHandle(h -> h.createQuery("SELECT requirement, clause, text_ru, text_en FROM program_clause ORDER BY requirement, place")
                .map((rs, c) -> new Clause(Requirement.valueOf(rs.getString("requirement")), rs.getString("clause"), rs.getString("text_ru"),
                        rs.getString("text_en")))
                .collect(Collectors.groupingBy(Clause::requirement)));
    }
}
