package ru.agatrt.partner.reporting.style;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** An address as a QR code, drawn as squares: sharp in print at every size. A quiet margin of four modules belongs to it. */
public final class QrCode extends Drawing {

    private static final long serialVersionUID = 1L;
    private static final int MARGIN = 4;

    private final boolean[][] dark;

    /** @param text what a reader of the code gets; an address of at most a few hundred characters */
    public QrCode(String text) {
        try {
            // Size 0: one point for each module; the drawing scales.
            BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, MARGIN, EncodeHintType.CHARACTER_SET, "UTF-8"));
            dark = new boolean[code.getHeight()][code.getWidth()];
            for (int y = 0; y < dark.length; y++) {
                for (int x = 0; x < dark[y].length; x++) {
                    dark[y][x] = code.get(x, y);
                }
            }
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code: " + text.length(), e);
        }
    }

    @Override
    protected void draw(Graphics2D canvas, double width, double height) {
        double module = Math.min(width, height) / dark.length;
        canvas.setColor(Palette.TEXT);
        for (int y = 0; y < dark.length; y++) {
            int x = 0;
            while (x < dark[y].length) {
                int from = x;
                while (x < dark[y].length && dark[y][x]) {
                    x++;
                }
                if (x > from) {
                    // One rectangle for each run, so that no hair lines show between neighbours.
                    canvas.fill(new Rectangle2D.Double(from * module, y * module, (x - from) * module, module));
                } else {
                    x++;
                }
            }
        }
    }
}
