package ru.agatrt.partner.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ru.agatrt.partner.intake.ImportView;
import ru.agatrt.partner.intake.Imports;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code /console/}: what the book holds now, and where to go from here. */
@Named("home")
@RequestScoped
public class HomePage {

    private static final int LATEST = 6;

    @EJB
    private PartnerDirectory directory;
    @EJB
    private Imports intake;
    @Inject
    private Clock clock;
    @Inject
    private ReaderLanguage reader;

    /** Companies that hold a status today. */
    public record Count(StatusCode status, long partners) {
    }

    /** Today in Moscow: «Четверг, 16 июля». */
    public String getToday() {
        String today = DateTimeFormatter.ofPattern("EEEE, d MMMM", reader.getLocale()).format(LocalDate.now(clock));
        return today.substring(0, 1).toUpperCase(reader.getLocale()) + today.substring(1);
    }

    public List<ImportView> getImports() {
        return intake.list(PageRequest.of(0, LATEST)).items();
    }

    /** Highest statuses first; those without any at the end. */
    public List<Count> getCounts() {
        Map<StatusCode, Long> counts = directory.countByStatus();
        return Stream.of(StatusCode.GOLD, StatusCode.SILVER, StatusCode.AUTHORIZED, StatusCode.DISTRIBUTOR, StatusCode.PROJECT,
                        StatusCode.NONE)
                .map(status -> new Count(status, counts.getOrDefault(status, 0L))).toList();
    }
}
