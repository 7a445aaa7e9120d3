package ru.agatrt.partner.reporting.halfyearvolume;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ru.agatrt.partner.reporting.export.Forms;
import ru.agatrt.partner.reporting.export.HalfYearReport;
import ru.agatrt.partner.reporting.export.Imprint;

/** Gathers the rows and hands them to the form asked for. */
@ApplicationScoped
public class HalfYearVolumeReport extends HalfYearReport {

    @Inject
    private VolumeQuery query;

    public HalfYearVolumeReport() {
        super("half-year-volume");
    }

    @Override
    public boolean readsWarehouse() {
        return true;
    }

    @Override
    protected Forms gather(Asked asked) {
        HalfYearVolume report = query.read(asked.period());
        Imprint imprint = asked.imprint(warehouse(asked, report.seenAt()));
        return Forms.of(() -> new VolumePdf(forPeople(report), imprint).render(), () -> new VolumeXlsx(forPeople(report), imprint).render(),
                () -> VolumeCsv.render(report));
    }

    private HalfYearVolume forPeople(HalfYearVolume report) {
        return report.withManagers(names(report.rows().stream().map(row -> row.company().manager())));
    }
}
