package org.intentworkbench.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.intentworkbench.text.ReviewText;
import org.junit.jupiter.api.Assumptions;

/// Distinct real review texts, drawn the same way every time.
final class ReviewTexts {
    private ReviewTexts() {}

    static List<String> english(int count) throws IOException {
        return draw("Womens Clothing E-Commerce Reviews.csv", "Title", "Review Text", count);
    }

    static List<String> chinese(int count) throws IOException {
        return draw("online_shopping_10_cats.csv", "", "review", count);
    }

    private static List<String> draw(String file, String title, String text, int count) throws IOException {
        Path path = Path.of("..", "shared", "data", file);
        Assumptions.assumeTrue(Files.exists(path), path + " is not here");
        var distinct = new LinkedHashSet<String>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(path)) {
            for (var row : rows) {
                String one = ReviewText.of(title.isEmpty() ? "" : row.getField(title), row.getField(text));
                if (!one.isEmpty()) {
                    distinct.add(one);
                }
            }
        }
        var texts = new ArrayList<>(distinct);
        Collections.shuffle(texts, new Random(1));
        return List.copyOf(texts.subList(0, Math.min(count, texts.size())));
    }
}
