package ru.agatrt.partner.admission.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.admission.Joining;
import ru.agatrt.partner.admission.Joining.State;
import ru.agatrt.partner.admission.NewJoining;
import ru.agatrt.partner.admission.NewJoining.Contact;
import ru.agatrt.partner.admission.StatusApplication.Words;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.partner.NewPartner;
import ru.agatrt.partner.partner.PartnerRegistry;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.testing.TestDatabase;

/** Applications to join in a real book, and the companies they become. */
class JoiningTableTest {

    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @Test
    void itIsHandedInFoundTakenAndBecomesACompany() {
        TestDatabase.Book book = TestDatabase.newBook();
        Jdbi jdbi = BookAccess.configured(Jdbi.create(() -> book.connect()));
        jdbi.useHandle(h -> {
            JoiningTable table = new JoiningTable(h, DAY);
            String number = table.insert(joining(), null, AT);
            assertTrue(table.hasOpen("7707083893"));
            assertThrows(RuntimeException.class, () -> table.insert(joining(), null, AT), "one open application a company");
            assertEquals(1, table.since(AT));
            assertEquals(0, table.since(AT.plusSeconds(1)));
            assertEquals(List.of(number), table.page("связь", State.SUBMITTED, PageRequest.of(0, 10)).stream().map(Joining::number).toList());
            assertEquals(0, table.count("7708", null));
            assertEquals(1, table.count("7707", null));
            table.taken(number, "manager");
            assertEquals(Map.of(State.TAKEN, 1L), table.counts());

            PartnerRegistry registry = new PartnerRegistry(jdbi);
            NewPartner company = new NewPartner("Новая связь", "7707083893", "Москва", null, Direction.RETAIL, "manager");
            PartnerRegistry.Registered first = registry.register(company, new Knowledge(AT));
            assertEquals("P-00001", first.code().value());
            assertEquals("P-00001", table.find(number).orElseThrow().known());
            table.decided(number, State.ACCEPTED, "manager", Words.NONE, first.key());
            assertEquals("P-00001", table.lock(number).orElseThrow().partner());
            assertThrows(RuntimeException.class, () -> table.taken(number, "other"), "a decision is not changed");
            assertEquals("P-00002", registry.register(company, new Knowledge(AT.plusSeconds(1))).code().value());
        });
    }

    private static NewJoining joining() {
        return new NewJoining("Новая связь", "7707083893", "Москва", null, Direction.RETAIL, new Contact("Иван", "a@b.example", null), null,
                NewJoining.CONSENT, "ru");
    }
}
