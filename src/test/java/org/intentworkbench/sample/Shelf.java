package org.intentworkbench.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The sample files read back as strings, the blemishes left out.
record Shelf(List<NamedCsvRecord> events, List<NamedCsvRecord> sessions, List<NamedCsvRecord> reviews) {

    static Shelf read(Path folder) throws IOException {
        Set<String> seen = new HashSet<>();
        List<NamedCsvRecord> events = rows(folder.resolve("events.csv")).stream()
                .filter(r -> !Blemishes.REFUSED.contains(line(r)))
                .filter(r -> seen.add(line(r)))
                .toList();
        return new Shelf(events, rows(folder.resolve("sessions.csv")), rows(folder.resolve("reviews.csv")));
    }

    static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    static String line(NamedCsvRecord row) {
        return Tables.line(row.getFields().toArray(String[]::new));
    }

    Map<String, List<NamedCsvRecord>> byShopper() {
        return events.stream()
                .collect(Collectors.groupingBy(r -> r.getField("user_id"), TreeMap::new, Collectors.toList()));
    }
}
