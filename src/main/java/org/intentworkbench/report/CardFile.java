package org.intentworkbench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.experiment.AccuracyCard;

/// The accuracy card beside a list: a list of ids and scores is nothing but rows, so that every program reads it, and
/// what its scores are worth stands in a text file of the same name.
public final class CardFile {
    private static final String ENDING = ".card.txt";

    private CardFile() {}

    /// Where the card of a list lies: `buyers.csv` has `buyers.csv.card.txt`.
    public static Path beside(Path list) {
        return list.resolveSibling(list.getFileName() + ENDING);
    }

    /// UTF-8 with a byte order mark; replaces an older card.
    ///
    /// @return the file written
    /// @throws Problem if it cannot be written
    public static Path write(Path list, AccuracyCard card, Locale locale) {
        Path file = beside(list);
        try {
            Files.writeString(
                    file,
                    "\uFEFF" + CardLines.text(card, locale).replace("\n", "\r\n") + "\r\n",
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Problem(e, "problem.report.list", file.toString());
        }
        return file;
    }
}
