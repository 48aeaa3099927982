package org.intentworkbench.ingest.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Enough of a source to tell how it is written: its beginning and, where the file lies unpacked, pieces from all over
/// it, for many files are plain ASCII for their first megabytes.
///
/// @param head unpacked
/// @param whole whether the head is all there is
/// @param pieces whole lines
record TextSample(byte[] head, boolean whole, List<byte[]> pieces) {
    private static final int HEAD = 1 << 20;
    private static final int PACKED_HEAD = 4 << 20;
    private static final int PIECE = 1 << 16;
    private static final int PIECES = 16;

    static TextSample of(SourceFile source, Progress progress) {
        boolean plain = Unpacking.isPlain(source);
        byte[] head;
        boolean whole;
        try (var in = Unpacking.open(source, new FileBytes(source, Stage.CHECKING, progress))) {
            head = in.readNBytes(plain ? HEAD : PACKED_HEAD);
            whole = in.read() < 0;
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.unreadable", source.name());
        }
        return new TextSample(head, whole, plain && !whole ? pieces(source) : List.of());
    }

    private static List<byte[]> pieces(SourceFile source) {
        var pieces = new ArrayList<byte[]>();
        try (var channel = FileChannel.open(source.path(), StandardOpenOption.READ)) {
            long rest = channel.size() - HEAD;
            for (int i = 1; i <= PIECES; i++) {
                // the last piece ends where the file ends
                long from = HEAD + Math.max(0, (rest - PIECE) * i / PIECES);
                var bytes = ByteBuffer.allocate(PIECE);
                while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                    // reads on until the piece is full
                }
                pieces.add(wholeLines(Arrays.copyOf(bytes.array(), bytes.position())));
            }
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.unreadable", source.name());
        }
        return pieces;
    }

    private static byte[] wholeLines(byte[] piece) {
        int from = 0;
        while (from < piece.length && piece[from] != '\n') {
            from++;
        }
        return Arrays.copyOfRange(piece, Math.min(from + 1, piece.length), piece.length);
    }

    /// The beginning as text without a byte order mark, U+FFFD where it does not decode; whole lines where there is
    /// more than one.
    String text(Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        String text;
        try {
            text = decoder.decode(ByteBuffer.wrap(head)).toString();
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int end = whole ? text.length() : Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
        return end > 0 ? text.substring(0, end) : text;
    }
}
