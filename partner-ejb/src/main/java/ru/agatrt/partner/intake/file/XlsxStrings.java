package ru.agatrt.partner.intake.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The table of texts that cells refer to by number. It may be larger than memory, so it lies in a temporary file, in
 * blocks; a few blocks are kept at hand. Spreadsheets number texts as they first meet them, so rows read in order ask for
 * the same blocks again and again.
 */
final class XlsxStrings implements Closeable {

    /** Longest text that a cell can hold by the format; longer ones are kept up to one more, to be told apart. */
    static final int LONGEST = CsvTable.MAX_ROW;

    private static final int BLOCK = 32;
    private static final long MAX_CACHED_CHARS = 1L << 20;

    /** What a text takes besides its letters, in letters. */
    private static final int OVERHEAD = 28;

    private final FileChannel texts;
    private long[] blocks = new long[64];
    private int size;
    private long end;

    private final LinkedHashMap<Integer, String[]> cache = new LinkedHashMap<>(64, 0.75f, true);
    private long cachedChars;

    private XlsxStrings() throws IOException {
        Path file = Files.createTempFile("agat-texts", ".tmp");
        texts = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** No texts at all, for a workbook that keeps them in its cells. */
    static XlsxStrings none() throws IOException {
        return new XlsxStrings();
    }

    /** Reads the part to its end. */
    static XlsxStrings read(XlsxPart part) throws IOException {
        XlsxStrings strings = new XlsxStrings();
        try {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(strings.texts), 1 << 16));
            StringBuilder text = new StringBuilder();
            while (part.nextStart()) {
                if ("si".equals(part.name())) {
                    text.setLength(0);
                    richText(part, "si", text);
                    strings.append(out, XlsxCell.unescaped(text.toString()));
                }
            }
            out.flush();
            part.finish();
        } catch (IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
        return strings;
    }

    /** Text of an item or of a cell, from its runs; readings in another script are left out. */
    static void richText(XlsxPart part, String element, StringBuilder text) {
        while (!part.isEndOf(element)) {
            part.next();
            if (part.isStart() && "t".equals(part.name())) {
                part.text(text, LONGEST);
            } else if (part.isStart() && "rPh".equals(part.name())) {
                part.skip();
            }
        }
    }

    private void append(DataOutputStream out, String text) throws IOException {
        if (size % BLOCK == 0) {
            if (size / BLOCK == blocks.length) {
                blocks = Arrays.copyOf(blocks, blocks.length * 2);
            }
            blocks[size / BLOCK] = end;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        end += Integer.BYTES + bytes.length;
        size++;
    }

    /** @throws ru.agatrt.partner.kernel.InvalidInput {@code FILE_XLSX_BROKEN} when there is no such text */
    String get(int index) throws IOException {
        if (index < 0 || index >= size) {
            throw XlsxArchive.broken(null);
        }
        String[] block = cache.get(index / BLOCK);
        if (block == null) {
            block = load(index / BLOCK);
            remember(index / BLOCK, block);
        }
        return block[index % BLOCK];
    }

    private String[] load(int number) throws IOException {
        long from = blocks[number];
        boolean last = (number + 1) * (long) BLOCK >= size;
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact((last ? end : blocks[number + 1]) - from));
        while (bytes.hasRemaining()) {
            if (texts.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("texts of the workbook are gone");
            }
        }
        bytes.flip();
        String[] block = new String[last ? size - number * BLOCK : BLOCK];
        for (int i = 0; i < block.length; i++) {
            byte[] text = new byte[bytes.getInt()];
            bytes.get(text);
            block[i] = new String(text, StandardCharsets.UTF_8);
        }
        return block;
    }

    private void remember(int number, String[] block) {
        cache.put(number, block);
        cachedChars += chars(block);
        Iterator<Map.Entry<Integer, String[]>> oldest = cache.entrySet().iterator();
        while (cachedChars > MAX_CACHED_CHARS && cache.size() > 1) {
            cachedChars -= chars(oldest.next().getValue());
            oldest.remove();
        }
    }

    private static long chars(String[] block) {
        return Arrays.stream(block).mapToLong(t -> t.length() + OVERHEAD).sum();
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
