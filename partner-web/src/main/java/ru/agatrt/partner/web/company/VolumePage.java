package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.purchase.PurchaseVolumes;
import ru.agatrt.partner.purchase.VolumePoint;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code …/volume}: the volume of each half-year against the threshold of a status, drawn and as a table of the same numbers. */
@Named("volumePage")
@RequestScoped
public class VolumePage {

    private static final int HALF_YEARS = 8;
    private static final List<StatusCode> WITH_VOLUME = List.of(StatusCode.SILVER, StatusCode.GOLD, StatusCode.DISTRIBUTOR);

    @EJB
    private PurchaseVolumes volumes;
    @Inject
    private CorrectionsSince since;
    @Inject
    private CompanyScope company;
    @Inject
    private AddressParameters parameters;
    @Inject
    private ReaderLanguage reader;
    @Inject
    private Clock clock;

    private StatusCode status;
    private List<VolumePoint> points;
    private VolumeTimeline chart;
    private CorrectionsSince.Block learnt;

    /** Reads what the address asks for; a closed page of the portal reads nothing. */
    public void load() {
        company.getCard();
        if (company.isClosed()) {
            return;
        }
        StatusCode asked = parameters.constant("status", StatusCode.class);
        status = asked != null ? asked : usual();
        Instant knownAt = parameters.moment("knownAt");
        LocalDate asOf = parameters.day("asOf");
        points = volumes.timeline(company.code(), status, HalfYear.of(asOf != null ? asOf : LocalDate.now(clock)), HALF_YEARS, knownAt);
        learnt = knownAt == null ? null : since.of(company.code(), company.getBase(), knownAt, LocalDate.now(clock), null);
        chart = VolumeTimeline.of(points, reader.getLocale());
    }

    /** The status held that asks for a volume, else the first one to reach. */
    private StatusCode usual() {
        return company.getCard().statuses().stream().map(s -> s.status()).filter(WITH_VOLUME::contains).findFirst()
                .orElse(company.getCard().directions().contains(Direction.WHOLESALE) ? StatusCode.DISTRIBUTOR : StatusCode.SILVER);
    }

    public StatusCode getStatus() {
        return status;
    }

    public List<StatusCode> getChoices() {
        return WITH_VOLUME.contains(status) ? WITH_VOLUME : Stream.concat(Stream.of(status), WITH_VOLUME.stream()).toList();
    }

    /** Newest first, for the table. */
    public List<VolumePoint> getPoints() {
        List<VolumePoint> newest = new ArrayList<>(points);
        Collections.reverse(newest);
        return newest;
    }

    public VolumeTimeline getChart() {
        return chart;
    }

    /** What was learnt since the moment asked for; {@code null} without one. */
    public CorrectionsSince.Block getLearnt() {
        return learnt;
    }

    public boolean isIndividual() {
        return points.stream().anyMatch(p -> p.threshold() != null && p.threshold().individual());
    }
}
