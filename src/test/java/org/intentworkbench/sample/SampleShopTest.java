package org.intentworkbench.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The committed files are what the generator writes, and the planted truths can be found in them.
class SampleShopTest {
    private static final Path FOLDER = Path.of("sample-data");
    private static final List<String> FILES = List.of("events.csv", "sessions.csv", "reviews.csv", "products.csv");
    private static Shelf shelf;
    private static List<AsOf> shoppers;

    @BeforeAll
    static void readFiles() throws IOException {
        shelf = Shelf.read(FOLDER);
        shoppers = Measured.shoppers(shelf, Measured.AS_OF);
    }

    @Test
    void generatorWritesTheCommittedBytes(@TempDir Path folder) throws IOException {
        SampleShop.write(folder);
        for (String file : FILES) {
            assertThat(Files.mismatch(folder.resolve(file), FOLDER.resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void countsAndSizeAreThoseOfTheReadme() throws IOException {
        long bytes = 0;
        for (String file : FILES) {
            bytes += Files.size(FOLDER.resolve(file));
        }
        assertThat(bytes).isLessThan(6_000_000);
        List<String> lines = Files.readAllLines(FOLDER.resolve("events.csv"));
        assertThat(lines).containsAll(Blemishes.REFUSED);
        assertThat(lines).hasSize(1 + shelf.events().size() + Blemishes.REFUSED.size() + Blemishes.DUPLICATES);
        assertThat(shelf.byShopper()).hasSize(SampleShop.SHOPPERS);
        assertThat(shelf.reviews()).hasSize(2 * Critics.EACH);
        assertThat(shelf.reviews().stream().filter(SampleShopTest::chinese)).hasSize(Critics.EACH);
        assertThat(Shelf.rows(FOLDER.resolve("products.csv"))).hasSize(300);
        assertThat(shelf.sessions()).hasSizeBetween(8_000, 12_500);
        String readme = Files.readString(FOLDER.resolve("README.md"));
        for (int figure : new int[] {
            lines.size() - 1, shelf.events().size(), shelf.sessions().size()
        }) {
            assertThat(readme).contains(String.format(java.util.Locale.ROOT, "%,d", figure));
        }
    }

    @Test
    void shoppersReviewOnlyWhatTheyBought() {
        Set<String> bought = shelf.events().stream()
                .filter(e -> e.getField("event_type").equals("purchase"))
                .map(e -> e.getField("user_id") + e.getField("product_id"))
                .collect(Collectors.toSet());
        Set<String> known = shelf.byShopper().keySet();
        assertThat(shelf.reviews().stream()
                        .filter(r -> known.contains(r.getField("user_id")))
                        .map(r -> r.getField("user_id") + r.getField("product_id")))
                .hasSizeGreaterThan(500)
                .allMatch(bought::contains);
    }

    @Test
    void reviewsAreVaried() {
        for (boolean chinese : new boolean[] {false, true}) {
            List<String> texts = shelf.reviews().stream()
                    .filter(r -> chinese(r) == chinese)
                    .map(r -> r.getField("text"))
                    .toList();
            List<String> sentences = texts.stream()
                    .flatMap(t -> Arrays.stream(t.split(chinese ? "[。！～…\\n]+" : "(?<=[.!?])\\s+")))
                    .filter(s -> s.strip().length() > 3)
                    .toList();
            assertThat((double) new HashSet<>(sentences).size() / sentences.size())
                    .isGreaterThan(0.90);
            Map<String, Integer> runs = new HashMap<>();
            texts.forEach(t -> Worn.runs(t, chinese ? 10 : 6, !chinese).forEach(r -> runs.merge(r, 1, Integer::sum)));
            assertThat(runs.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .orElseThrow()
                            .getValue())
                    .isLessThanOrEqualTo(texts.size() / 100);
        }
    }

    @Test
    void plantedBehaviourIsFound() {
        Map<String, double[]> lifts = Measured.lifts(shoppers);
        assertThat(lift(lifts, "searched again for the same product, last 7 days"))
                .isGreaterThan(6);
        assertThat(lift(lifts, "cart up to 3 days old")).isGreaterThan(3);
        assertThat(lift(lifts, "price drop seen, last 7 days")).isGreaterThan(3);
        assertThat(lift(lifts, "here in the last 3 days")).isGreaterThan(3);
        assertThat(lift(lifts, "last visit by phone")).isCloseTo(1, within(0.25));
        assertThat(Measured.rate(shoppers, s -> true, AsOf::buys)).isBetween(0.11, 0.20);
    }

    @Test
    void logisticRegressionPutsThePlantedTruthsOnTop() {
        double[][] rows =
                PlainLogistic.standardised(shoppers.stream().map(AsOf::columns).toList());
        boolean[] buys = Measured.labels(shoppers.stream().map(AsOf::buys).toList());
        double[] w = PlainLogistic.fit(rows, buys);
        assertThat(PlainLogistic.auc(rows, buys)).isBetween(0.79, 0.88);
        assertThat(w[0]).as("repeated searches").isGreaterThan(0.5);
        assertThat(w[1]).as("fresh cart").isGreaterThan(0.1);
        assertThat(w[2]).as("price drop").isGreaterThan(0.1);
        assertThat(w[3]).as("days away").isLessThan(-0.3);
        assertThat(w[4]).as("bad-size share").isLessThan(-0.05);
        assertThat(Math.abs(w[6])).as("weekend").isLessThan(0.2);
        assertThat(Math.abs(w[7])).as("phone").isLessThan(0.2);
    }

    @Test
    void sessionColumnsMatterAsPlanted() {
        double[][] rows = PlainLogistic.standardised(
                shelf.sessions().stream().map(Measured::session).toList());
        boolean[] bought = Measured.labels(shelf.sessions().stream()
                .map(r -> r.getField("bought").equals("TRUE"))
                .toList());
        double[] w = PlainLogistic.fit(rows, bought);
        assertThat(PlainLogistic.auc(rows, bought)).isBetween(0.75, 0.88);
        assertThat(w[2]).as("cart_adds").isGreaterThan(0.5);
        assertThat(w[4]).as("returning").isGreaterThan(0.2);
        assertThat(w[1]).as("searches").isGreaterThan(0.05);
        for (int c = 7; c <= 9; c++) {
            assertThat(Math.abs(w[c])).as(Measured.SESSION_NAMES[c]).isLessThan(0.1);
        }
    }

    @Test
    void complaintsOfThreeCategoriesStandOut() throws IOException {
        Map<String, String> categories = Shelf.rows(FOLDER.resolve("products.csv")).stream()
                .collect(Collectors.toMap(r -> r.getField("product_id"), r -> r.getField("category")));
        Map<String, String> words = Map.of(
                "Shoes", "(?i)small|tight|size up|偏小|小一|大一码|挤|勒|磨",
                "Electronics", "(?i)batter|charg|flat|电池|续航|没电|掉电|充",
                "Kitchen", "(?i)late|days|courier|parcel|box|broken|快递|物流|包装|碎|裂|补发");
        words.forEach((category, pattern) -> {
            Predicate<NamedCsvRecord> names = r -> java.util.regex.Pattern.compile(pattern)
                    .matcher(r.getField("text"))
                    .find();
            List<NamedCsvRecord> cross = shelf.reviews().stream()
                    .filter(r -> r.getField("recommended").equals("0"))
                    .toList();
            Predicate<NamedCsvRecord> in = r -> category.equals(categories.get(r.getField("product_id")));
            assertThat(Measured.rate(cross, in, names))
                    .as(category)
                    .isGreaterThan(1.4 * Measured.rate(cross, in.negate(), names));
        });
    }

    @Test
    void ratingFollowsTheVerdictButNotAlways() {
        Predicate<NamedCsvRecord> recommended = r -> r.getField("recommended").equals("1");
        double yes = shelf.reviews().stream()
                .filter(recommended)
                .mapToInt(SampleShopTest::rating)
                .average()
                .orElseThrow();
        double no = shelf.reviews().stream()
                .filter(recommended.negate())
                .mapToInt(SampleShopTest::rating)
                .average()
                .orElseThrow();
        assertThat(yes - no).isGreaterThan(1.5);
        assertThat(shelf.reviews().stream().filter(recommended.negate()).filter(r -> rating(r) >= 4))
                .isNotEmpty();
        assertThat(Measured.rate(shelf.reviews(), r -> true, recommended)).isBetween(0.70, 0.85);
    }

    private static int rating(NamedCsvRecord review) {
        return Integer.parseInt(review.getField("rating"));
    }

    private static double lift(Map<String, double[]> lifts, String name) {
        return lifts.get(name)[1] / lifts.get(name)[2];
    }

    private static boolean chinese(NamedCsvRecord review) {
        return review.getField("text")
                .codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
