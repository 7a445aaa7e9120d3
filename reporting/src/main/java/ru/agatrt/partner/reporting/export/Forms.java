package ru.agatrt.partner.reporting.export;

import java.util.function.Supplier;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;

/** The forms of one content; only the one asked for is made. */
public interface Forms {

    byte[] pdf();

    byte[] xlsx();

    byte[] csv();

    /** Of forms that have a class each. */
    static Forms of(Supplier<byte[]> pdf, Supplier<byte[]> xlsx, Supplier<byte[]> csv) {
        return new Forms() {
            @Override
            public byte[] pdf() {
                return pdf.get();
            }

            @Override
            public byte[] xlsx() {
                return xlsx.get();
            }

            @Override
            public byte[] csv() {
                return csv.get();
            }
        };
    }

    default byte[] in(ReportFormat format) {
        return switch (format) {
            case PDF -> pdf();
            case XLSX -> xlsx();
            case CSV -> csv();
        };
    }
}
