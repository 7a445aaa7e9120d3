package ru.agatrt.partner.reporting.run;

/** Makes the reports that were put into the background. */
public class ReportJob {

    static final String KIND = "REPORT";
}
