package org.intentworkbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.ingest.preset.Presets;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A preset of one's own answers an open question of next month's file only where it was asked and answered before.
final class PresetQuestionsTest {
    @TempDir
    Path folder;

    @Test
    void wholePricesOfLastMonthDoNotSayWhatAPointMeans() throws IOException {
        var next = nextMonth("1200", Reading.PLAIN, "1.234");
        assertThat(next.plan().preset()).isEqualTo("mine");
        assertThat(price(next).reading()).isEqualTo(Reading.UNDECIDED);
        assertThat(next.questions()).hasSize(1);
    }

    @Test
    void theAnswerOfLastMonthHolds() throws IOException {
        var next = nextMonth("1.200", Reading.COMMA, "1.234");
        assertThat(price(next).reading()).isEqualTo(Reading.COMMA);
        assertThat(next.questions()).isEmpty();
    }

    private Preview nextMonth(String price, Reading answer, String nextPrice) throws IOException {
        var last = probe("march.csv", price, Presets.builtIn()).plan();
        var column = last.column(Role.PRICE).orElseThrow();
        var own = folder.resolve("presets");
        Presets.builtIn().save(own, PresetPlan.of("mine", last.withColumn(column.withReading(answer, column.unit()))));
        return probe("april.csv", nextPrice, Presets.of(own));
    }

    private Preview probe(String name, String price, Presets presets) throws IOException {
        var text = "user_id,event_time,event_type,product_id,price\n" + "ann,2024-03-04,view,p,%s\n".formatted(price);
        var file = Files.writeString(folder.resolve(name), text);
        return FileProbe.probe(SourceFile.of(file), ProbeChoices.NONE, presets, Progress.silent());
    }

    private static ColumnMapping price(Preview preview) {
        return preview.plan().column(Role.PRICE).orElseThrow();
    }
}
