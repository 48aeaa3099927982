package org.intentworkbench.ui.results;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Duration;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.ui.kit.Debounce;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;

/// The amounts as fields: what is typed is kept in the workspace a moment later, as one step that can be undone.
final class MoneyModel {
    static final double MOST_AMOUNT = 1e9;
    static final int MOST_BUDGET = 100_000_000;
    private static final double PERCENT = 100;
    private static final double LEAST_RATE = 0.0001;
    private static final Duration REST = Duration.millis(350);

    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final DoubleProperty margin = new SimpleDoubleProperty();
    private final DoubleProperty contactCost = new SimpleDoubleProperty();
    private final DoubleProperty couponCost = new SimpleDoubleProperty();
    private final BooleanProperty otherRate = new SimpleBooleanProperty();
    private final DoubleProperty ratePercent = new SimpleDoubleProperty(1);
    private final StringProperty currency = new SimpleStringProperty("");
    private final IntegerProperty budget = new SimpleIntegerProperty(1);
    private final DoubleProperty recallPercent = new SimpleDoubleProperty(PERCENT);
    private final Debounce debounce = new Debounce(REST);
    private boolean following;

    MoneyModel(Workbench workbench, WorkbenchActions actions) {
        this.workbench = workbench;
        this.actions = actions;
        follow();
        workbench.moneyProperty().addListener((property, before, now) -> follow());
        for (Property<?> field : new Property<?>[] {
            margin, contactCost, couponCost, otherRate, ratePercent, currency, budget, recallPercent
        }) {
            field.addListener((property, before, now) -> {
                if (!following) {
                    debounce.request(this::keep);
                }
            });
        }
    }

    DoubleProperty marginProperty() {
        return margin;
    }

    DoubleProperty contactCostProperty() {
        return contactCost;
    }

    DoubleProperty couponCostProperty() {
        return couponCost;
    }

    /// Whether the true rate is another than that of the rows.
    BooleanProperty otherRateProperty() {
        return otherRate;
    }

    /// The true rate in percent, where it is another.
    DoubleProperty ratePercentProperty() {
        return ratePercent;
    }

    StringProperty currencyProperty() {
        return currency;
    }

    IntegerProperty budgetProperty() {
        return budget;
    }

    DoubleProperty recallPercentProperty() {
        return recallPercent;
    }

    private void keep() {
        double rate = Math.clamp(ratePercent.get() / PERCENT, LEAST_RATE, 1 - LEAST_RATE);
        actions.setMoney(new Money(
                margin.get(),
                contactCost.get(),
                couponCost.get(),
                otherRate.get() ? rate : Double.NaN,
                currency.get().strip(),
                budget.get(),
                recallPercent.get() / PERCENT));
    }

    private void follow() {
        Money money = workbench.moneyProperty().get();
        following = true;
        debounce.cancel();
        margin.set(money.margin());
        contactCost.set(money.contactCost());
        couponCost.set(money.couponCost());
        otherRate.set(!Double.isNaN(money.trueRate()));
        if (otherRate.get()) {
            ratePercent.set(money.trueRate() * PERCENT);
        }
        if (!currency.get().strip().equals(money.currency())) {
            currency.set(money.currency()); // not while it is typed: the caret would jump
        }
        budget.set(money.budget());
        recallPercent.set(money.recall() * PERCENT);
        following = false;
    }
}
