package ru.agatrt.partner.web.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.persistence.OptimisticLockException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Forbidden;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;

class ProblemsTest {

    @Test
    void businessExceptionsKeepTheirCode() {
        assertProblem(400, "HALF_YEAR", Problems.of(new InvalidInput("HALF_YEAR", "value", "2026-H3")));
        assertProblem(403, "SIGN_IN_NEEDED", Problems.of(new Forbidden("SIGN_IN_NEEDED")));
        assertProblem(404, "PARTNER_NOT_FOUND", Problems.of(new NotFound("PARTNER_NOT_FOUND", "code", "X")));
        assertProblem(409, "LOGIN_TAKEN", Problems.of(new Conflict("LOGIN_TAKEN")));
    }

    @Test
    void wrappingsOfTheContainerAreTakenOff() {
        EJBTransactionRolledbackException rolledBack = new EJBTransactionRolledbackException("rolled back", new OptimisticLockException());
        assertProblem(409, "CHANGED_BY_OTHER", Problems.of(new EJBException(rolledBack)));
        assertProblem(403, "FORBIDDEN", Problems.of(new EJBAccessException("no")));
    }

    @Test
    void theUnexpectedHasAnIncidentAndNoDetails() {
        Problem problem = Problems.of(new EJBException(new IllegalStateException("password of the database")));
        assertEquals(500, problem.status());
        String body = ProblemJson.of(problem, Locale.forLanguageTag("ru-RU")).toString();
        assertTrue(body.contains(problem.incident().orElseThrow()), body);
        assertTrue(!body.contains("database"), body);
    }

    @Test
    void theSentenceIsInTheLanguageOfTheReader() {
        Problem problem = Problems.of(new NotFound("PARTNER_NOT_FOUND", "code", "P-9"));
        assertEquals("Партнёра с кодом «P-9» нет.", ProblemJson.of(problem, AcceptedLanguage.of(null)).getString("detail"));
        assertEquals("There is no partner with the code “P-9”.", ProblemJson.of(problem, AcceptedLanguage.of("en-US,ru;q=0.5")).getString("detail"));
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(delimiter = '|', value = {"en|en", "en-US,en;q=0.9|en", "ru,en;q=0.9|ru", "en;q=0.3,ru;q=0.7|ru", "de,fr|ru", "*|ru", ";;;|ru", "de,en;q=0.1|en"})
    void languageIsNegotiated(String header, String expected) {
        assertEquals(expected, AcceptedLanguage.of(header).getLanguage());
    }

    private static void assertProblem(int status, String code, Problem problem) {
        assertEquals(status + " " + code, problem.status() + " " + problem.code());
    }
}
