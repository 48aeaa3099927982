package org.intentworkbench.ui.results;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.FormGrid;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.NumberField;

/// What a contact costs and brings, how common buyers truly are, and how far the list may go.
final class MoneyForm extends VBox {
    private static final double PERCENT = 100;

    private final Messages messages;

    MoneyForm(Messages messages, MoneyModel model) {
        this.messages = messages;
        getStyleClass().add("money-form");
        var other = new CheckBox();
        other.setId("results-money-other-rate");
        other.textProperty().bind(messages.bind("results.money.otherRate"));
        other.setWrapText(true);
        other.setMinHeight(USE_PREF_SIZE);
        other.selectedProperty().bindBidirectional(model.otherRateProperty());
        var rate = NumberField.decimal("results-money-rate", model.ratePercentProperty(), 0.01, 99.99, 1);
        rate.disableProperty().bind(model.otherRateProperty().not());
        var currency = new TextField();
        currency.setId("results-money-currency");
        currency.setPrefColumnCount(4);
        currency.textProperty().bindBidirectional(model.currencyProperty());
        var amounts = new FormGrid()
                .row(messages.bind("results.money.margin"), amount("results-money-margin", model.marginProperty(), 1))
                .row(
                        messages.bind("results.money.contact"),
                        amount("results-money-contact", model.contactCostProperty(), 0.1))
                .row(
                        messages.bind("results.money.coupon"),
                        amount("results-money-coupon", model.couponCostProperty(), 0.5))
                .row(messages.bind("results.money.currency"), currency)
                .wide(other)
                .row(messages.bind("results.money.rate"), rate);
        var aims = new FormGrid()
                .row(
                        messages.bind("results.money.budget"),
                        NumberField.whole(
                                "results-money-budget", model.budgetProperty(), 1, MoneyModel.MOST_BUDGET, 50))
                .row(
                        messages.bind("results.money.recall"),
                        NumberField.decimal("results-money-recall", model.recallPercentProperty(), 0.1, PERCENT, 5));
        getChildren().addAll(amounts, hint("results.money.about"), aims, hint("results.money.aims"));
    }

    private static Region amount(String id, javafx.beans.property.DoubleProperty value, double step) {
        return NumberField.decimal(id, value, 0, MoneyModel.MOST_AMOUNT, step);
    }

    private Label hint(String key) {
        var label = new Label();
        label.textProperty().bind(messages.bind(key));
        label.getStyleClass().add("form-hint");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
