package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.intentworkbench.evaluation.Spread;

/// Figures that must not move unnoticed, in `src/test/resources/golden/*.json`, to three decimals. They are written
/// anew only by
///
///     mvn test -Dtest='org.intentworkbench.experiment.SampleShopTest' -Dgolden.write=true
///
/// and the change is then to be looked at and explained in the commit.
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    static void check(String name, ExperimentResult result) throws IOException {
        Map<String, String> now = figures(result);
        Path file = FOLDER.resolve(name + ".json");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            var gson =
                    new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
            Files.writeString(file, gson.toJson(now) + "\n");
        }
        var type = new TypeToken<LinkedHashMap<String, String>>() {};
        assertThat(now).isEqualTo(new GsonBuilder().create().fromJson(Files.readString(file), type));
    }

    private static Map<String, String> figures(ExperimentResult result) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("rows", Integer.toString(result.rows()));
        figures.put("positives", Integer.toString(result.positives()));
        figures.put("features", Integer.toString(result.features()));
        figures.put("auc", text(result.auc()));
        figures.put("averagePrecision", text(result.averagePrecision()));
        figures.put("accuracy", text(result.accuracy()));
        figures.put("precision", text(result.precision()));
        figures.put("recall", text(result.recall()));
        figures.put("f1", text(result.f1()));
        figures.put("brier", text(result.brier()));
        figures.put("logLoss", text(result.logLoss()));
        result.weights().stream()
                .limit(5)
                .forEach(weight -> figures.put("weight " + weight.feature(), text(weight.value())));
        return figures;
    }

    private static String text(Spread spread) {
        return text(spread.mean()) + " ± " + text(spread.sd());
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
