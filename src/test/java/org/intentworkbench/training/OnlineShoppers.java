package org.intentworkbench.training;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.junit.jupiter.api.Assumptions;

/// UCI Online Shoppers straight from its file.
final class OnlineShoppers {
    static final Path FILE = Path.of("../shared/data/online_shoppers_intention.csv");
    private static final Set<String> CATEGORIES =
            Set.of("Month", "OperatingSystems", "Browser", "Region", "TrafficType", "VisitorType", "Weekend");

    private OnlineShoppers() {}

    static FeatureTable table() {
        Assumptions.assumeTrue(Files.exists(FILE), "needs " + FILE);
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            rows = csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int[] labels = rows.stream()
                .mapToInt(r -> r.getField("Revenue").equalsIgnoreCase("true") ? 1 : 0)
                .toArray();
        List<FeatureColumn> columns = new ArrayList<>();
        for (String name : rows.getFirst().getHeader()) {
            if (!name.equals("Revenue")) {
                List<String> cells = rows.stream().map(r -> r.getField(name)).toList();
                columns.add(column(name, values(name, cells)));
            }
        }
        String[] ids = new String[rows.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "line " + (i + 2);
        }
        return new FeatureTable(
                SubjectKind.SESSION, ids, new String[ids.length], labels, Wording.plain("Revenue"), null, columns, 0);
    }

    private static FeatureValues values(String name, List<String> cells) {
        if (!CATEGORIES.contains(name)) {
            return new FeatureValues.Numbers(
                    cells.stream().mapToDouble(Double::parseDouble).toArray());
        }
        List<String> levels = cells.stream().distinct().toList();
        return new FeatureValues.Levels(
                cells.stream().mapToInt(levels::indexOf).toArray(), levels.toArray(new String[0]));
    }

    static FeatureColumn column(String name, FeatureValues values) {
        return new FeatureColumn(
                name, FeatureGroup.TABLE, Wording.plain(name), Wording.plain(""), Wording.plain(name), false, values);
    }
}
