package org.intentworkbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.shape.Rectangle;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.EventCounts;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.WordChoice;
import org.junit.jupiter.api.Test;

/// What is shown and said after an import: the overview, suspects set aside, what changed since last month.
class OverviewTest extends OpenedDataScreen {
    private static final String MAY = """
            event_time,event_type,product_id,category_code,brand,user_id,price
            2024-05-01 10:00:00,view,17,shoes,acme,u1,3.5
            2024-05-01 10:01:00,cart,17,shoes,acme,u1,3.5
            2024-05-01 10:02:00,purchase,17,shoes,acme,u1,3.5
            2024-05-03 11:02:00,view,99,hats,zeta,u2,8
            2024-05-03 11:03:00,view,98,hats,,u2,8
            """;

    @Test
    void eventsAreCountedByDayAndKindAndFiltered() throws IOException {
        take("may.csv", MAY);
        assertThat(text("overview-total")).isEqualTo("5 of 5 events, 2024-05-01 to 2024-05-03");
        // view, cart and purchase on the first day, views on the third
        assertThat(bars()).isEqualTo(4);
        choose("overview-kind", Optional.of(EventKind.VIEW));
        assertThat(text("overview-total")).isEqualTo("3 of 5 events, 2024-05-01 to 2024-05-03");
        assertThat(bars()).isEqualTo(2);
        choose("overview-category", Optional.of("hats"));
        assertThat(text("overview-total")).isEqualTo("2 of 5 events, 2024-05-03 to 2024-05-03");
        choose("overview-brand", Optional.of(""));
        assertThat(text("overview-total")).isEqualTo("1 of 5 events, 2024-05-03 to 2024-05-03");
        choose("overview-brand", Optional.of("acme"));
        assertThat(rig.sees("overview-chart-empty")).isTrue();
        assertThat(text("overview-total")).isEmpty();
        rig.press("overview-clear");
        rig.idle();
        assertThat(text("overview-total")).startsWith("5 of 5 events");
        assertThat(bars()).isEqualTo(4);
    }

    @Test
    void ordersShowTheirLinesByKind() throws IOException {
        take("orders.csv", """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
                536366,22633,WARMER,6,2010-12-01 08:28:00,1.85,17850,United Kingdom
                C536379,22633,WARMER,-1,2010-12-01 09:41:00,1.85,14527,United Kingdom
                """);
        assertThat(text("overview-line-SALE")).isEqualTo("2 (66.7%)");
        assertThat(text("overview-line-CANCELLATION")).isEqualTo("1 (33.3%)");
        assertThat(text("overview-line-RETURN")).isEqualTo("0 (0.0%)");
    }

    @Test
    void aKindWithoutAnOverviewOpensItsRows() throws IOException {
        take("sessions.csv", "pages,minutes,bought\n3,1,yes\n4,2,no\n9,7,no\n");
        assertThat(tab()).isEqualTo("data-tab-rows");
        ScreenRig.onFx(() -> {
            rig.<TabPane>find("data-tabs").getSelectionModel().select(0);
            return null;
        });
        rig.idle();
        rig.press("overview-columns");
        rig.idle();
        assertThat(tab()).isEqualTo("data-tab-columns");
    }

    @Test
    void suspectsSetAsideByAnImportAreBroughtBackAndThatIsUndone() throws IOException {
        take("may.csv", MAY + "2024-05-03 11:04:00,view,98,hats,zeta,u2,-8\n");
        ImportReport report = rig.workbench.imports().getFirst();
        assertThat(report.quarantined()).isEqualTo(1);
        assertThat(events()).isEqualTo(5);
        rig.press("quality-undo");
        rig.idle();
        ScreenRig.await(() -> events() == 6);
        assertThat(rig.sees("message-apart-" + report.id())).isFalse();
        assertThat(rig.sees("message-taken-" + report.id())).isTrue();
        rig.idle();
        assertThat(text("overview-total")).startsWith("6 of 6 events");
        ScreenRig.onFx(() -> {
            rig.workbench.history().undo();
            return null;
        });
        ScreenRig.await(() -> events() == 5);
    }

    @Test
    void theNextMonthSaysWhatIsNew() throws IOException {
        take("may.csv", MAY);
        assertThat(rig.sees("message-changes-1")).isFalse();
        take("june.csv", MAY.replace("2024-05", "2024-06").replace("hats", "gloves"));
        long id = rig.workbench.imports().getLast().id();
        assertThat(ScreenRig.onFx(() -> rig.find("message-changes-" + id).getAccessibleText()))
                .contains("june.csv against may.csv")
                .contains("1 new in category_code, 1 gone from category_code");
        Button show = rig.find("changes-show-" + id);
        ScreenRig.onFx(() -> {
            show.fire();
            return null;
        });
        rig.idle();
        assertThat(tab()).isEqualTo("data-tab-changes");
        assertThat(rig.sees("quality-changes")).isTrue();
    }

    @Test
    void yearsOfEventsAreCountedByWeekAndNothingIsLost() {
        var counts = List.of(
                count(EventKind.VIEW, "2020-01-01", 4),
                count(EventKind.VIEW, "2020-01-05", 2),
                count(EventKind.CART, "2020-01-06", 1),
                count(EventKind.VIEW, "2022-12-31", 3));
        EventDays days = EventDays.of(counts);
        assertThat(days.unit()).isEqualTo(EventDays.Unit.WEEK);
        assertThat(days.starts())
                .containsExactly(
                        LocalDate.parse("2019-12-30"), LocalDate.parse("2020-01-06"), LocalDate.parse("2022-12-26"));
        assertThat(days.kinds().get(EventKind.VIEW)).containsExactly(6, 0, 3);
        assertThat(days.kinds().get(EventKind.CART)).containsExactly(0, 1, 0);
        assertThat(days.events()).isEqualTo(10);
        assertThat(EventDays.of(List.of()).starts()).isEmpty();
    }

    private static EventCounts.Count count(EventKind kind, String day, long events) {
        return new EventCounts.Count(kind, "", LocalDate.parse(day), events);
    }

    private long bars() {
        var chart = rig.find("overview-chart");
        return ScreenRig.onFx(() -> chart.lookupAll(".chart-bar").stream()
                .filter(Rectangle.class::isInstance)
                .count());
    }

    private String text(String id) {
        Label label = rig.find(id);
        return ScreenRig.onFx(label::getText);
    }

    private String tab() {
        TabPane tabs = rig.find("data-tabs");
        return ScreenRig.onFx(() -> tabs.getSelectionModel().getSelectedItem().getId());
    }

    private int events() {
        return rig.workbench.workspaceProperty().get().events(Progress.silent()).size();
    }

    private void take(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        int before = rig.workbench.imports().size();
        ScreenRig.onFx(() -> {
            screen.drop(List.of(file.toFile()));
            return null;
        });
        rig.idle();
        rig.press("import-run");
        ScreenRig.await(() -> rig.workbench.imports().size() == before + 1);
        rig.idle();
    }

    private <T> void choose(String id, T value) {
        var choice = rig.<WordChoice<T>>find(id);
        ScreenRig.onFx(() -> {
            choice.setValue(value);
            return null;
        });
        rig.idle();
    }
}
