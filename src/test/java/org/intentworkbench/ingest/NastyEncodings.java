package org.intentworkbench.ingest;

import static org.intentworkbench.ingest.Made.bytes;
import static org.intentworkbench.ingest.Made.join;
import static org.intentworkbench.ingest.Made.text;
import static org.intentworkbench.ingest.NastyDelimited.EVENTS;
import static org.intentworkbench.ingest.NastyDelimited.VIEW;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.ingest.file.FormChoices;

/// Encodings, byte order marks, bytes that are no text.
final class NastyEncodings {
    private static final String CHINESE = "编号,评论\n1,这家店的质量很好，下次还会购买的\n2,物流太慢了，包装也破了，很失望\n";
    private static final String FRENCH = "id,review\n1,Très bon café, même à emporter\n".replace("café,", "café")
            + "2,Le goût est « parfait » et l’été déjà là\n";

    private NastyEncodings() {}

    static List<NastyFile> all() {
        var cases = new ArrayList<NastyFile>();
        cases.add(NastyFile.of("GB18030", text(CHINESE, "GB18030"), "2").telling("2 | 物流太慢了，包装也破了，很失望"));
        cases.add(NastyFile.of("GBK with many rows", text("编号,评论\n" + "7,质量很好很喜欢这件衣服\n".repeat(3000), "GBK"), "3000")
                .telling("7 | 质量很好很喜欢这件衣服"));
        cases.add(NastyFile.of(
                        "UTF-16 little end first with its mark",
                        join(bytes("", 0xFF, 0xFE), text(CHINESE, "UTF-16LE")),
                        "2")
                .telling("2 | 物流太慢了，包装也破了，很失望"));
        cases.add(NastyFile.of(
                        "UTF-16 big end first with its mark",
                        join(bytes("", 0xFE, 0xFF), text(CHINESE, "UTF-16BE")),
                        "2")
                .telling("2 | 物流太慢了，包装也破了，很失望"));
        cases.add(NastyFile.of("UTF-16 without a mark", text(FRENCH, "UTF-16LE"), "2")
                .telling("2 | Le goût est « parfait » et l’été déjà là"));
        cases.add(NastyFile.of("Windows-1252", text(FRENCH, "windows-1252"), "2")
                .telling("2 | Le goût est « parfait » et l’été déjà là"));
        cases.add(NastyFile.of(
                        "Windows-1252 as the user says", text("id,review\n1,caf\u00E9\n2,no\n", "windows-1252"), "2")
                .form(FormChoices.NONE.withEncoding("windows-1252"))
                .as(org.intentworkbench.domain.FileKind.SESSIONS)
                .telling("2 | no"));
        cases.add(NastyFile.of(
                "mixed: one line of GBK in a long UTF-8 file",
                join(
                        bytes(EVENTS + VIEW.repeat(500) + "2024-01-01 10:00:00,view,"),
                        text("质量", "GBK"),
                        bytes(",1,ann\n" + VIEW)),
                "501|502:product_id:refused.undecodable"));
        cases.add(NastyFile.of(
                "one invalid byte in a long file",
                bytes(EVENTS + VIEW.repeat(500) + "2024-01-01 10:00:00,view,7", 0xE9, ',', '1', ',', 'a', '\n'),
                "500|502:product_id:refused.undecodable"));
        cases.add(
                NastyFile.of("UTF-8 read as the user wrongly says", text(CHINESE, "GB18030"), "problem.ingest.encoding")
                        .form(FormChoices.NONE.withEncoding("UTF-8"))
                        .telling("line 1"));
        cases.add(NastyFile.of(
                        "byte order mark before a quoted name",
                        join(bytes("", 0xEF, 0xBB, 0xBF), bytes("\"user\",\"x\",\"label\"\nann,3,1\nbob,4,0\n")),
                        "2")
                .telling("bob | 4 | false"));
        cases.add(NastyFile.of(
                "a picture",
                bytes("", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13),
                "problem.ingest.notTable"));
        cases.add(NastyFile.of("a PDF", bytes("%PDF-1.7\n%", 0xE2, 0xE3, 0xCF, 0xD3, '\n'), "problem.ingest.notTable"));
        cases.add(NastyFile.of("random bytes", random(), "problem.ingest.binary"));
        cases.add(NastyFile.of("nothing but NUL", new byte[5000], "problem.ingest.binary"));
        return cases;
    }

    private static byte[] random() {
        var bytes = new byte[4096];
        new java.util.Random(11).nextBytes(bytes);
        return bytes;
    }
}
