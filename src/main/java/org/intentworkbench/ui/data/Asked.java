package org.intentworkbench.ui.data;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.Preview;
import org.intentworkbench.ingest.Question;
import org.intentworkbench.ingest.StrayCells;

/// What was asked about a file. A question stays in sight with its answer, so that the answer can be changed, until
/// the column gets another meaning.
final class Asked {
    private record About<T>(T what, Role role) {}

    private final Map<Integer, About<Question>> questions = new TreeMap<>();
    private final Map<Integer, About<StrayCells>> strays = new TreeMap<>();

    void forget() {
        questions.clear();
        strays.clear();
    }

    List<Question> questions(Preview preview, ImportPlan plan) {
        for (Question question : preview.questions(plan)) {
            questions.put(question.column(), new About<>(question, role(plan, question.column())));
        }
        questions.values().removeIf(about -> {
            ColumnMapping column = plan.columns().get(about.what().column());
            return column.role() != about.role()
                    || about.what().candidates().stream().noneMatch(c -> c.type() == column.type());
        });
        return questions.values().stream().map(About::what).toList();
    }

    List<StrayCells> strays(Preview preview, ImportPlan plan) {
        strays.values().removeIf(about -> {
            ColumnMapping column = plan.columns().get(about.what().column());
            return column.role() != about.role() || column.type() != ColumnType.TEXT;
        });
        for (StrayCells cells : preview.strays(plan)) {
            strays.put(cells.column(), new About<>(cells, role(plan, cells.column())));
        }
        return strays.values().stream().map(About::what).toList();
    }

    private static Role role(ImportPlan plan, int column) {
        return plan.columns().get(column).role();
    }
}
