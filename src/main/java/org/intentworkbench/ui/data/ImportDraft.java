package org.intentworkbench.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.Preview;
import org.jspecify.annotations.Nullable;

/// One file on its way in: what we propose, what the analyst changed, and what still stands against it.
final class ImportDraft {
    /// How far the look at the file has come.
    sealed interface State {
        /// Being looked at.
        record Looking() implements State {}

        /// Cannot be read as asked.
        record Failed(Problem problem) implements State {}

        /// @param proposed as the file was read; its rows never change
        /// @param plan with the analyst's changes
        record Ready(Preview proposed, ImportPlan plan) implements State {}
    }

    /// Roles that more than one column may have.
    private static final Set<Role> SHARED = EnumSet.of(Role.FEATURE, Role.IGNORE, Role.ID);

    private final Path file;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Looking());
    private final ObjectProperty<@Nullable FileKind> kind = new SimpleObjectProperty<>();

    ImportDraft(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The kind to read it as; null until it is known.
    ObjectProperty<@Nullable FileKind> kindProperty() {
        return kind;
    }

    void look() {
        state.set(new State.Looking());
    }

    void fail(Problem problem) {
        state.set(new State.Failed(problem));
    }

    void propose(Preview preview) {
        kind.set(preview.plan().kind()); // before the state: who listens to it reads the kind
        state.set(new State.Ready(preview, preview.plan()));
    }

    /// Gives a column another meaning; the column that had it before becomes an ordinary one.
    void setRole(int index, Role role) {
        if (!(state.get() instanceof State.Ready ready)) {
            return;
        }
        ImportPlan plan = ready.plan();
        Role ordinary = plan.kind() == FileKind.EVENTS ? Role.IGNORE : Role.FEATURE;
        List<ColumnMapping> columns = new ArrayList<>();
        for (ColumnMapping column : plan.columns()) {
            Role now = column.role();
            if (column.index() == index) {
                now = role;
            } else if (now == role && !SHARED.contains(role)) {
                now = ordinary;
            }
            columns.add(now == column.role() ? column : retyped(ready.proposed(), column.withRole(now)));
        }
        state.set(new State.Ready(ready.proposed(), plan.withColumns(columns)));
    }

    void setType(int index, ColumnType type) {
        if (state.get() instanceof State.Ready ready) {
            state.set(new State.Ready(
                    ready.proposed(),
                    ready.plan()
                            .withColumns(ready.plan().columns().stream()
                                    .map(c -> c.index() == index ? c.withType(type) : c)
                                    .toList())));
        }
    }

    /// Whether the analyst may say how the cells are read; most roles decide it themselves.
    static boolean typeIsFree(Role role) {
        return role == Role.FEATURE;
    }

    /// Roles a column of such a file can have.
    static List<Role> roles(FileKind kind) {
        return switch (kind) {
            case EVENTS ->
                List.of(
                        Role.SHOPPER,
                        Role.TIME,
                        Role.KIND,
                        Role.SESSION,
                        Role.PRODUCT,
                        Role.CATEGORY,
                        Role.BRAND,
                        Role.PRICE,
                        Role.QUANTITY,
                        Role.QUERY,
                        Role.IGNORE);
            case SESSIONS ->
                List.of(Role.FEATURE, Role.LABEL, Role.ID, Role.SHOPPER, Role.SESSION, Role.TIME, Role.IGNORE);
            case REVIEWS ->
                List.of(
                        Role.TEXT,
                        Role.TITLE,
                        Role.RATING,
                        Role.LABEL,
                        Role.ID,
                        Role.SHOPPER,
                        Role.PRODUCT,
                        Role.TIME,
                        Role.CATEGORY,
                        Role.BRAND,
                        Role.FEATURE,
                        Role.IGNORE);
            case ORDERS ->
                List.of(
                        Role.ORDER,
                        Role.TIME,
                        Role.SHOPPER,
                        Role.PRODUCT,
                        Role.NAME,
                        Role.QUANTITY,
                        Role.PRICE,
                        Role.CATEGORY,
                        Role.BRAND,
                        Role.FEATURE,
                        Role.IGNORE);
            case PRODUCTS ->
                List.of(Role.PRODUCT, Role.NAME, Role.PRICE, Role.CATEGORY, Role.BRAND, Role.FEATURE, Role.IGNORE);
        };
    }

    /// What keeps the file from being imported as it stands; null = nothing.
    @Nullable
    Wording objection() {
        return switch (state.get()) {
            case State.Looking looking -> Wording.of("data.import.looking");
            case State.Failed failed -> Wording.of("data.import.failed");
            case State.Ready ready -> objection(ready.plan());
        };
    }

    private static @Nullable Wording objection(ImportPlan plan) {
        for (Role role : needed(plan.kind())) {
            if (plan.column(role).isEmpty()) {
                return Wording.of("data.import.needs." + role.name());
            }
        }
        boolean nothing = plan.columns().stream().allMatch(c -> c.role() == Role.IGNORE);
        return nothing ? Wording.of("data.import.needs.any") : null;
    }

    private static List<Role> needed(FileKind kind) {
        return switch (kind) {
            case EVENTS -> List.of(Role.SHOPPER, Role.TIME, Role.KIND);
            case REVIEWS -> List.of(Role.TEXT);
            case PRODUCTS -> List.of(Role.PRODUCT);
            case ORDERS -> List.of(Role.ORDER, Role.TIME);
            case SESSIONS -> List.of();
        };
    }

    /// A column that is an ordinary one again is read as it was first proposed, not as its former role wanted it.
    private static ColumnMapping retyped(Preview proposed, ColumnMapping column) {
        return typeIsFree(column.role())
                ? column.withType(proposed.plan().columns().get(column.index()).type())
                : column.withType(column.storedType());
    }
}
