package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VectorStoreTest {
    @TempDir
    Path folder;

    private Workspace workspace;
    private VectorStore vectors;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("shop"));
        vectors = workspace.vectors();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static List<String> texts(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "text " + i).toList();
    }

    private void put(String model, int from, int to) {
        vectors.put(
                model,
                texts(from, to),
                IntStream.range(from, to).mapToObj(i -> new float[] {i, -i}).toArray(float[][]::new));
    }

    private static void assertVector(float[] vector, String text) {
        int number = Integer.parseInt(text.substring(5));
        if (number < 6_000) {
            assertThat(vector).containsExactly(number, -number);
        } else {
            assertThat(vector).isNull();
        }
    }

    /// Few are asked for by name, many by reading all; the answer is the same.
    @Test
    void fewAndManyAreFoundAlike() {
        put("a", 0, 6_000);
        put("b", 3, 4);
        var wanted = new ArrayList<>(texts(0, 7_000));
        wanted.addAll(texts(10, 30));
        Collections.shuffle(wanted, new Random(1));
        for (int size : new int[] {0, 1, 50, 2_000, 4_096, 4_097, wanted.size()}) {
            var part = wanted.subList(0, size);
            float[][] found = vectors.get("a", part);
            assertThat(found.length).isEqualTo(part.size());
            for (int i = 0; i < size; i++) {
                assertVector(found[i], part.get(i));
            }
        }
        assertThat(vectors.get("b", texts(3, 5))[0]).containsExactly(3, -3);
        assertThat(vectors.get("b", texts(3, 5))[1]).isNull();
        assertThat(java.util.Arrays.stream(vectors.get("c", texts(0, 5_000)))).containsOnlyNulls();
    }

    @Test
    void hasTellsWithoutReadingNumbers() {
        put("a", 0, 3_000);
        var hash = new TextHash();
        var hashes = texts(2_990, 5_000).stream().map(hash::of).toList();
        boolean[] there = vectors.has("a", hashes);
        for (int i = 0; i < there.length; i++) {
            assertThat(there[i]).isEqualTo(i < 10);
        }
        assertThat(vectors.has("unknown", hashes)).containsOnly(false);
        assertThat(vectors.has("a", List.of())).isEmpty();
    }

    @Test
    void cutTextsAreRememberedByModel() {
        vectors.put("a", texts(0, 3), new float[3][4], new boolean[] {false, true, false});
        vectors.put("b", texts(0, 3), new float[3][4]);
        vectors.put("a", texts(1, 2), new float[1][4], new boolean[] {true});
        var hash = new TextHash();
        var hashes = texts(0, 3).stream().map(hash::of).toList();
        assertThat(vectors.cut("a", hashes)).containsExactly(false, true, false);
        assertThat(vectors.cut("b", hashes)).containsExactly(false, false, false);
        assertThat(vectors.kept())
                .containsExactly(new VectorStore.Kept("a", 3, 1, 48), new VectorStore.Kept("b", 3, 0, 48));
    }

    @Test
    void aCancelEndsALongLookUp() {
        put("a", 0, 6_000);
        var told = new AtomicInteger();
        var progress = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {
                told.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return told.get() > 2;
            }
        };
        assertThatThrownBy(() -> vectors.get("a", texts(0, 6_000), progress)).isInstanceOf(Cancelled.class);
        assertThat(vectors.get("a", texts(0, 6_000))[5_999]).containsExactly(5_999, -5_999);
    }

    @Test
    void reviewsComeAsAStreamInTheOrderOfImportsAndRows() throws Exception {
        for (int file = 0; file < 2; file++) {
            var csv = new StringBuilder("title,review_text,rating\n");
            for (int i = 0; i < 30; i++) {
                // chunks of texts end by their length: some here are long
                csv.append("t")
                        .append(i)
                        .append(',')
                        .append("x".repeat(i % 7 == 0 ? 1_200_000 : 3))
                        .append(i)
                        .append(",5\n");
            }
            Path path = java.nio.file.Files.writeString(folder.resolve(file + ".csv"), csv);
            workspace.importFile(
                    org.intentworkbench.ingest.FileProbe.probe(
                                    path, org.intentworkbench.domain.FileKind.REVIEWS, null, Progress.silent())
                            .plan(),
                    Progress.silent());
        }
        var seen = new ArrayList<String>();
        workspace.reviewTexts(
                (importId, row, title, text) -> seen.add(importId + "/" + row + "/" + title + "/"
                        + text.substring(text.lastIndexOf('x') + 1) + "/" + text.length()),
                Progress.silent());
        assertThat(workspace.reviews()).isEqualTo(60);
        assertThat(seen).hasSize(60);
        for (int at = 0; at < 60; at++) {
            int i = at % 30;
            int length = (i % 7 == 0 ? 1_200_000 : 3) + Integer.toString(i).length();
            assertThat(seen.get(at)).isEqualTo((1 + at / 30) + "/" + i + "/t" + i + "/" + i + "/" + length);
        }
    }
}
