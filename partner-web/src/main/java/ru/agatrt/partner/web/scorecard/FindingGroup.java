package ru.agatrt.partner.web.scorecard;

import java.util.List;

/** Findings of one kind of outcome under a heading such as «Не выполнено · 2». */
public record FindingGroup(String title, List<FindingRow> rows) {
}
