package ru.agatrt.partner.intake.corpus;

import java.util.ArrayList;
import java.util.List;

/** All odd files. They are made by code, so that each says what is odd about it; nothing of them lies about as a file. */
public final class Corpus {

    private Corpus() {
    }

    public static List<OddFile> list() {
        List<OddFile> all = new ArrayList<>(ShapeFiles.list());
        all.addAll(ValueFiles.list());
        all.addAll(BookFiles.list());
        return all;
    }
}
