package org.intentworkbench.ingest.file;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.intentworkbench.domain.Problem;

/// The encodings text comes in.
public final class Encodings {
    /// Those that are told by themselves, and offered for choice, the most frequent first.
    public static final List<String> OFFERED = List.of(
            "UTF-8",
            "GB18030",
            "windows-1252",
            "UTF-16LE",
            "UTF-16BE",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR",
            "windows-1251");

    /// Other names of what is the same, or holds it whole: GB18030 is the superset of GBK and GB2312, windows-1252
    /// that of Latin 1.
    private static final Map<String, String> SUPERSETS = Map.ofEntries(
            Map.entry("utf8", "UTF-8"),
            Map.entry("us-ascii", "UTF-8"),
            Map.entry("ascii", "UTF-8"),
            Map.entry("gbk", "GB18030"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("x-mswin-936", "GB18030"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("cp1252", "windows-1252"),
            Map.entry("windows-31j", "Shift_JIS"),
            Map.entry("big5-hkscs", "Big5"));

    /// What shops write under these names is what Windows writes: some signs more than the standards have.
    private static final Map<String, String> AS_WRITTEN =
            Map.of("Shift_JIS", "windows-31j", "EUC-KR", "x-windows-949", "Big5", "x-windows-950");

    private Encodings() {}

    /// The name an encoding goes by here: `gbk` gives `GB18030`. Encodings beyond [#OFFERED] go by Java's name.
    ///
    /// @throws Problem if there is no such encoding
    public static String named(String name) {
        var plain = name.strip();
        var superset = SUPERSETS.get(plain.toLowerCase(Locale.ROOT));
        if (superset != null) {
            return superset;
        }
        for (var offered : OFFERED) {
            if (offered.equalsIgnoreCase(plain)) {
                return offered;
            }
        }
        try {
            return Charset.forName(plain).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Problem(e, "problem.ingest.charset", name, String.join(", ", OFFERED));
        }
    }

    /// @param encoding as [#named] gives it
    static Charset charset(String encoding) {
        var written = AS_WRITTEN.get(encoding);
        if (written != null && Charset.isSupported(written)) {
            return Charset.forName(written);
        }
        return Charset.forName(named(encoding));
    }

    /// Whether the bytes of a file in that encoding are handed on as they are.
    static boolean isUtf8(String encoding) {
        return charset(encoding).equals(StandardCharsets.UTF_8);
    }

    /// How many bytes belong together whatever they are: 2 in UTF-16, 4 in UTF-32, 1 elsewhere.
    static int unit(Charset charset) {
        return charset.name().startsWith("UTF-16") ? 2 : charset.name().startsWith("UTF-32") ? 4 : 1;
    }
}
