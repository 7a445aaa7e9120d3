package ru.agatrt.partner.intake.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import ru.agatrt.partner.kernel.InvalidInput;

/**
 * What has to be known of a workbook before its first sheet can be read.
 *
 * @param sheet     part with the rows of the first visible sheet
 * @param strings   part with the shared texts; {@code null} when there is none
 * @param styles    part with the number formats; {@code null} when there is none
 * @param since1904 whether days are counted from 1904
 */
record XlsxBook(String sheet, String strings, String styles, boolean since1904) {

    private static final long MAX_BYTES = 32L << 20;
    private static final String PACKAGE_RELATIONS = "_rels/.rels";

    private record Relation(String type, String part) {
    }

    /**
     * @throws InvalidInput {@code FILE_ZIP} when the archive is no workbook of this format, {@code FILE_XLSX_SHEET} when it
     *         has no visible sheet of cells
     */
    static XlsxBook of(XlsxArchive archive) throws IOException {
        if (!archive.has(PACKAGE_RELATIONS)) {
            throw new InvalidInput("FILE_ZIP");
        }
        String workbook = relations(archive, "").values().stream().filter(r -> "officeDocument".equals(r.type)).map(Relation::part).findFirst()
                .filter(archive::has).filter(p -> p.endsWith(".xml")).orElseThrow(() -> new InvalidInput("FILE_ZIP"));
        Map<String, Relation> relations = relations(archive, workbook);
        String first = null;
        boolean since1904 = false;
        try (XlsxPart part = archive.part(workbook, MAX_BYTES)) {
            while (part.nextStart()) {
                switch (part.name()) {
                    case "document", "presentation" -> throw new InvalidInput("FILE_ZIP");
                    case "workbookPr" -> since1904 = isTrue(part.attribute("date1904"));
                    case "sheet" -> first = first == null ? visibleSheet(part, relations) : first;
                    default -> { }
                }
            }
            part.finish();
        }
        if (first == null) {
            throw new InvalidInput("FILE_XLSX_SHEET");
        }
        return new XlsxBook(first, ofType(archive, relations, "sharedStrings"), ofType(archive, relations, "styles"), since1904);
    }

    /** Part of the sheet described here; {@code null} when it is hidden or has no cells, as a chart. */
    private static String visibleSheet(XlsxPart part, Map<String, Relation> relations) {
        String state = part.attribute("state");
        Relation relation = relations.get(part.attribute("id"));
        boolean hidden = state != null && !"visible".equals(state);
        return hidden || relation == null || !"worksheet".equals(relation.type) ? null : relation.part;
    }

    private static String ofType(XlsxArchive archive, Map<String, Relation> relations, String type) {
        return relations.values().stream().filter(r -> type.equals(r.type)).map(Relation::part).filter(archive::has).findFirst().orElse(null);
    }

    /** @param source part whose relations are read; empty for those of the package */
    private static Map<String, Relation> relations(XlsxArchive archive, String source) throws IOException {
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        String name = folder + "_rels/" + source.substring(folder.length()) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        try (XlsxPart part = archive.part(name, MAX_BYTES)) {
            while (part.nextStart()) {
                String target = part.attribute("Target");
                String type = part.attribute("Type");
                if ("Relationship".equals(part.name()) && target != null && type != null && !"External".equals(part.attribute("TargetMode"))) {
                    relations.put(part.attribute("Id"), new Relation(type.substring(type.lastIndexOf('/') + 1), within(folder, target)));
                }
            }
            part.finish();
        }
        return relations;
    }

    /** Name of a part from where it is referred to: absolute, or relative to the folder. */
    private static String within(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        String shorter = path.replaceAll("(^|/)\\./", "$1");
        for (String before = ""; !before.equals(shorter);) {
            before = shorter;
            shorter = shorter.replaceFirst("(?:^|(?<=/))(?!\\.\\./)[^/]+/\\.\\./", "");
        }
        return shorter;
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
