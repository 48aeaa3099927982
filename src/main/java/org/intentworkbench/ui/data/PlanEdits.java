package org.intentworkbench.ui.data;

import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.Preview;
import org.intentworkbench.ingest.Question;
import org.intentworkbench.ingest.StrayCells;
import org.intentworkbench.ingest.Strays;

/// The answers an analyst can give to what is asked about a file.
final class PlanEdits {
    private PlanEdits() {}

    static ImportPlan answer(ImportPlan plan, int index, Question.Candidate candidate) {
        ColumnMapping column = plan.columns().get(index);
        return plan.withColumn(column.withType(candidate.type()).withReading(candidate.reading(), column.unit()));
    }

    static ImportPlan strays(Preview preview, ImportPlan plan, StrayCells cells, StrayChoice choice) {
        ImportPlan typed = plan;
        ColumnType type = choice == StrayChoice.TEXT ? ColumnType.TEXT : cells.type();
        if (plan.columns().get(cells.column()).type() != type) {
            typed = preview.withType(plan, cells.column(), type);
        }
        Strays then = choice == StrayChoice.MISSING ? Strays.MISSING : Strays.REFUSE;
        return typed.withColumn(typed.columns().get(cells.column()).withStrays(then));
    }

    /// What stands now for the strays of a column.
    static StrayChoice choice(ColumnMapping column) {
        if (column.type() == ColumnType.TEXT) {
            return StrayChoice.TEXT;
        }
        return column.strays() == Strays.MISSING ? StrayChoice.MISSING : StrayChoice.REFUSE;
    }
}
