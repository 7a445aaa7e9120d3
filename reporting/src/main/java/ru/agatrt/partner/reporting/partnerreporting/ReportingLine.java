package ru.agatrt.partner.reporting.partnerreporting;

/**
 * A report as the design prints it, in the reader's language; what is said of the partner and of the status repeats for their
 * headers and footers.
 *
 * @param partnerKey by what the design groups
 * @param partner the sums of its reports
 * @param met how the sums of the partner are coloured; {@code null} where it is not known or nothing was due
 * @param period {@code null} in the one line of a partner that owes no report, which has a header only
 * @param good how the report is coloured; {@code null}: neither well nor ill
 */
public record ReportingLine(String status, String statusName, String statusNote, ReportingFigures sums, String partnerKey, String name,
                            String place, String manager, String standing, ReportingFigures partner, Boolean met, String period, String state,
                            String dueOn, String submittedOn, String handedIn, String accepted, String open, String late, Boolean good) {
}
