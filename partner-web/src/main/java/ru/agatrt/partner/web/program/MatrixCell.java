package ru.agatrt.partner.web.program;

import java.util.List;

/**
 * A cell of a table of an edition.
 *
 * @param key      as in the address
 * @param name     row and column in words, for those who do not see the table
 * @param says     in words
 * @param tick     shown as a tick instead of words
 * @param was      what the edition compared with says; {@code null} when the same
 * @param chosen   whether it is the one being edited
 * @param readings codes of the readings about this cell
 * @param faulty   whether a blocking remark is about it
 */
public record MatrixCell(String key, String name, String says, boolean tick, String was, boolean chosen, List<String> readings,
                         boolean faulty) {

    public boolean isChanged() {
        return was != null;
    }

    /** A name for links within the page. */
    public String getAnchor() {
        return "c-" + key.replace('/', '-').replace('.', '-');
    }
}
