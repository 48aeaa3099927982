package org.intentworkbench.ingest.file;

import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// JSON and JSON lines. Columns are found by reading the whole file once, see [NestedColumns], before the rows are
/// read.
///
/// - JSON is an array of objects, or an object that holds one such array, at whatever depth; what stands around that
///   array is no part of the rows. An object without such an array is one record. The line of a row is the number of
///   its element, from 1. The first place that is no JSON ends the import.
/// - JSON lines hold one object a line; the line of a row is that. Lines that are none are broken rows.
///
/// Numbers, texts and `true` or `false` stay to the letter; null is an empty cell. A record in which a name stands
/// twice is a broken row.
final class JsonBlocks {
    private JsonBlocks() {}

    static RowBlocks open(SourceFile source, FileForm form, Stage stage, Progress progress) {
        var name = source.name();
        var columns = new NestedColumns(name);
        var first = new SourceText(source, form.encoding(), Stage.CHECKING, progress);
        var text = new SourceText(source, form.encoding(), stage, progress);
        if (form.format() == Format.JSON_LINES) {
            learn(new JsonLines(JsonSource.reader(first.utf8()), name), columns, progress, name);
            return blocks(columns, new JsonLines(JsonSource.reader(text.utf8()), name), text, progress);
        }
        JsonRecords.Place place;
        try (var search = new JsonSource(JsonSource.reader(first.utf8()), name)) {
            place = JsonRecords.find(search, name);
        }
        learn(records(first, place, name), columns, progress, name);
        return blocks(columns, records(text, place, name), text, progress);
    }

    private static JsonRecords records(SourceText text, JsonRecords.Place place, String name) {
        return new JsonRecords(new JsonSource(JsonSource.reader(text.utf8()), name), place);
    }

    private static RowBlocks blocks(NestedColumns columns, RecordSource records, SourceText text, Progress progress) {
        return new RecordBlocks(columns, records, text::sha256, () -> {}, progress);
    }

    private static void learn(RecordSource records, NestedColumns columns, Progress progress, String name) {
        boolean any = false;
        boolean broken = false;
        try (records) {
            for (var entry = records.next(); entry != null; entry = records.next()) {
                progress.check();
                var members = entry.members();
                if (members != null) {
                    columns.learn(members);
                }
                any = true;
                broken |= members == null;
            }
        }
        if (!any) {
            throw new Problem("problem.ingest.json.empty", name);
        }
        if (columns.names().isEmpty()) {
            throw new Problem(broken ? "problem.ingest.json.objects" : "problem.ingest.json.empty", name);
        }
    }
}
