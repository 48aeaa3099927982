package org.intentworkbench.ingest.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Tells the encoding of text. A byte order mark says it; what is UTF-8 is UTF-8, also where single rows are broken;
/// the rest is told by the frequencies of characters.
final class EncodingGuess {
    /// More lines than one in so many that do not decode: the file is in another encoding. The same share as of the
    /// rows in the whole file.
    private static final int LINES_PER_BROKEN = 200;
    /// Of the lines that are not UTF-8 this share may break the encoding found instead.
    private static final int FOREIGN_PER_BROKEN = 20;

    private EncodingGuess() {}

    static String of(TextSample sample) {
        var head = sample.head();
        var marked = marked(head);
        if (marked != null) {
            return marked;
        }
        var wide = WideText.order(head, sample.whole());
        if (wide != null) {
            return wide;
        }
        var tally = new LineTally();
        tally.add(head, head.length);
        tally.end(!sample.whole());
        for (var piece : sample.pieces()) {
            tally.add(piece, piece.length);
            tally.end(true);
        }
        return of(tally);
    }

    /// UTF-8 where nothing fits better.
    static String of(LineTally tally) {
        boolean few = tally.bad() <= tally.lines() / LINES_PER_BROKEN;
        // names in another encoding above rows of plain ASCII: a row can be refused, a header cannot
        boolean names = tally.firstBad() && tally.good() == 0;
        if (!names && (few || tally.good() >= tally.bad())) {
            return "UTF-8";
        }
        var other = other(tally.foreign());
        return other == null ? "UTF-8" : other;
    }

    private static @Nullable String marked(byte[] head) {
        int a = at(head, 0);
        int b = at(head, 1);
        int c = at(head, 2);
        int d = at(head, 3);
        if (a == 0xEF && b == 0xBB && c == 0xBF) {
            return "UTF-8";
        }
        if (a == 0xFF && b == 0xFE) {
            return c == 0 && d == 0 ? "UTF-32LE" : "UTF-16LE";
        }
        if (a == 0xFE && b == 0xFF) {
            return "UTF-16BE";
        }
        if (a == 0 && b == 0 && c == 0xFE && d == 0xFF) {
            return "UTF-32BE";
        }
        return a == 0x84 && b == 0x31 && c == 0x95 && d == 0x33 ? "GB18030" : null;
    }

    private static int at(byte[] bytes, int i) {
        return i < bytes.length ? bytes[i] & 0xff : -1;
    }

    private static @Nullable String other(List<byte[]> lines) {
        var detector = new UniversalDetector();
        for (var line : lines) {
            detector.handleData(line);
            detector.handleData(new byte[] {'\n'});
        }
        detector.dataEnd();
        var said = detector.getDetectedCharset();
        var name = said == null ? "" : offered(said);
        boolean chinese = decodes(lines, "GB18030") && CommonHanzi.fill(lines);
        // a few words give too little to count: two bytes a sign, all of them common Chinese, are no accident
        if (chinese && (name.isEmpty() || (name.startsWith("windows-125") && CommonHanzi.inPairs(lines)))) {
            return "GB18030";
        }
        if (!name.isEmpty() && decodes(lines, name)) {
            return name;
        }
        return CommonHanzi.inPairs(lines) || !decodes(lines, "windows-1252") ? null : "windows-1252";
    }

    private static String offered(String said) {
        var name = Encodings.named(said);
        return Encodings.OFFERED.contains(name) && !name.startsWith("UTF") ? name : "";
    }

    private static boolean decodes(List<byte[]> lines, String encoding) {
        var decoder = Encodings.charset(encoding).newDecoder();
        int broken = 0;
        for (var line : lines) {
            try {
                decoder.decode(ByteBuffer.wrap(line));
            } catch (CharacterCodingException e) {
                broken++;
            }
        }
        return broken <= lines.size() / FOREIGN_PER_BROKEN;
    }
}
