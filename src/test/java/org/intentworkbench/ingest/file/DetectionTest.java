package org.intentworkbench.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The forms of the public files.
final class DetectionTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Womens Clothing E-Commerce Reviews.csv,44,1,DELIMITED",
                "amazon_alexa.tsv,9,1,DELIMITED",
                "online_retail_full.csv,44,1,DELIMITED",
                "online_shoppers_intention.csv,44,1,DELIMITED",
                "online_shopping_10_cats.csv,44,1,DELIMITED",
                "rees46_2019-10-01_events.csv,44,1,DELIMITED",
                "amazon_alexa.xlsx,44,1,XLSX",
                "online_retail_2010-12.xlsx,44,1,XLSX"
            })
    void publicFilesAreToldByThemselves(String name, int delimiter, int headerRow, Format format) {
        var file = Path.of("../shared/data", name);
        Assumptions.assumeTrue(Files.exists(file), "no " + file);
        var form = RowFiles.form(SourceFile.of(file), FormChoices.NONE, Progress.silent());
        assertThat(List.of(form.format(), (int) form.delimiter(), form.headerRow(), form.encoding()))
                .isEqualTo(List.of(format, delimiter, headerRow, "UTF-8"));
    }
}
