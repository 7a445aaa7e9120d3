package ru.agatrt.partner.reporting.partnerreporting;

import java.time.format.DateTimeFormatter;
import ru.agatrt.partner.agreement.AgreementTerm;
import ru.agatrt.partner.agreement.ReportCalendar;
import ru.agatrt.partner.agreement.ReportingDuty.State;
import ru.agatrt.partner.evidence.PartnerDuty;
import ru.agatrt.partner.reporting.style.Texts;

/** Periods, calendars and standings as people read them. */
record ReportingWords(Texts texts) {

    /** «март 2026», «1-й квартал 2026», «1-е полугодие 2026». */
    String period(ReportCalendar.Due due) {
        String year = String.valueOf(due.firstDay().getYear());
        int dash = due.period().indexOf('-');
        String part = due.period().substring(dash + 1);
        if (part.startsWith("Q") || part.startsWith("H")) {
            return texts.say("period." + part, "year", year);
        }
        return DateTimeFormatter.ofPattern("LLLL yyyy", texts.locale()).format(due.firstDay());
    }

    String calendar(ReportCalendar calendar) {
        return texts.name("calendar", calendar.name());
    }

    String state(State state) {
        return texts.name("state", state.name());
    }

    /** Number, calendar and days; empty where nothing was agreed. */
    String agreement(AgreementTerm agreement) {
        if (agreement == null) {
            return "";
        }
        return agreement.calendar() == ReportCalendar.NONE ? texts.say("agreement.none", "number", agreement.number())
                : texts.say("agreement", "number", agreement.number(), "calendar", calendar(agreement.calendar()), "days", agreement.dueDays());
    }

    /** Why a company owes what it owes, in a sentence. */
    String standing(PartnerReporting report, PartnerDuty row) {
        return switch (report.standing(row)) {
            case OWED -> agreement(row.duty().agreement());
            case NONE_DUE -> texts.say("standing.NONE_DUE", "number", row.duty().agreement().number());
            case NO_CALENDAR -> texts.say("standing.NO_CALENDAR");
            case ELSEWHERE -> texts.say("standing.ELSEWHERE", "since", row.elsewhereSince());
        };
    }
}
