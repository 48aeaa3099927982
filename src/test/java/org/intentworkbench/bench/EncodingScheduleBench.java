package org.intentworkbench.bench;

import java.util.Arrays;
import java.util.List;
import org.intentworkbench.bench.BareModel.Schedule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Ways of feeding the model, and how far each moves a vector from that of the text alone. Prints a table;
/// `decisions/bert-schedule.md` tells what was concluded from it.
@Tag("bench")
final class EncodingScheduleBench {
    private static final Schedule ALONE = new Schedule(1, 2, 1, 1, false);
    private static final List<Schedule> SCHEDULES = List.of(
            new Schedule(1, 1, 2, 32, false),
            new Schedule(1, 1, 2, 32, true),
            new Schedule(2, 2, 1, 32, true),
            new Schedule(2, 2, 1, 8, true),
            new Schedule(1, 2, 1, 4, true),
            new Schedule(1, 1, 2, 1, false),
            new Schedule(2, 2, 1, 1, false),
            ALONE);

    @Test
    void english() throws Exception {
        measure("bge-small-en-v1.5-q", ReviewTexts.english(Integer.getInteger("bench.texts", 1000)));
    }

    @Test
    void chinese() throws Exception {
        measure("bge-small-zh-v1.5-q", ReviewTexts.chinese(Integer.getInteger("bench.texts", 1000) * 2));
    }

    private static void measure(String file, List<String> texts) throws Exception {
        var model = new BareModel(file);
        long[][] tokens = model.tokenise(texts);
        long total = Arrays.stream(tokens).mapToLong(t -> t.length).sum();
        System.out.printf("%n%s: %d texts, %d tokens; median of three rounds%n", file, texts.size(), total);
        System.out.println("| schedule | texts/s | tokens/s | largest difference | smallest cosine |");
        System.out.println("| --- | --- | --- | --- | --- |");
        float[][] alone = model.run(ALONE, tokens).vectors();
        var seconds = new double[SCHEDULES.size()][3];
        var vectors = new float[SCHEDULES.size()][][];
        // rounds outside, so that a noisy minute hurts all schedules alike
        for (int round = 0; round < 3; round++) {
            for (int s = 0; s < SCHEDULES.size(); s++) {
                var pass = model.run(SCHEDULES.get(s), tokens);
                seconds[s][round] = pass.seconds();
                vectors[s] = pass.vectors();
            }
        }
        for (int s = 0; s < SCHEDULES.size(); s++) {
            Arrays.sort(seconds[s]);
            double difference = 0;
            double cosine = 1;
            for (int i = 0; i < alone.length; i++) {
                double product = 0;
                for (int k = 0; k < alone[i].length; k++) {
                    difference = Math.max(difference, Math.abs(alone[i][k] - vectors[s][i][k]));
                    product += (double) alone[i][k] * vectors[s][i][k];
                }
                cosine = Math.min(cosine, product);
            }
            System.out.printf(
                    "| %s | %.0f | %.0f | %.4f | %.4f |%n",
                    SCHEDULES.get(s).words(), texts.size() / seconds[s][1], total / seconds[s][1], difference, cosine);
        }
    }
}
