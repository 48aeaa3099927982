package org.intentworkbench.experiment;

import com.google.gson.JsonParseException;
import org.intentworkbench.evaluation.Economics;
import org.intentworkbench.store.Workspace;

/// What the analyst said of money and of how many can be contacted; one for a workspace.
///
/// @param margin, contactCost, couponCost, trueRate as in [Economics]; the rate NaN = as in the data
/// @param currency stands before amounts, such as "€"; may be empty
/// @param budget how many subjects can be contacted, from 1
/// @param recall share of the positives that is to be reached, above 0 and at most 1
public record Money(
        double margin,
        double contactCost,
        double couponCost,
        double trueRate,
        String currency,
        int budget,
        double recall) {
    private static final String SETTING = "money";

    /// Round numbers to begin with, not anybody's figures.
    public static final Money STANDARD = new Money(20, 0.5, 0, Double.NaN, "€", 500, 0.8);

    /// @throws IllegalArgumentException if a value is outside its bounds
    public Money {
        var unused = new Economics(margin, contactCost, couponCost, trueRate);
        if (budget < 1 || !(recall > 0 && recall <= 1)) {
            throw new IllegalArgumentException("a budget of " + budget + " and a recall of " + recall);
        }
    }

    /// As kept in the workspace, or [#STANDARD] where nothing was kept, or nothing that can be read.
    public static Money of(Workspace workspace) {
        try {
            Money kept = Json.read(workspace.setting(SETTING, "null"), Money.class);
            return kept == null ? STANDARD : kept;
        } catch (JsonParseException | IllegalArgumentException unreadable) {
            return STANDARD;
        }
    }

    public void keep(Workspace workspace) {
        workspace.setSetting(SETTING, Json.text(this));
    }

    public Economics economics() {
        return new Economics(margin, contactCost, couponCost, trueRate);
    }

    public Money withEconomics(Economics changed) {
        return new Money(
                changed.margin(),
                changed.contactCost(),
                changed.couponCost(),
                changed.trueRate(),
                currency,
                budget,
                recall);
    }

    public Money withCurrency(String changed) {
        return new Money(margin, contactCost, couponCost, trueRate, changed, budget, recall);
    }

    public Money withBudget(int changed) {
        return new Money(margin, contactCost, couponCost, trueRate, currency, changed, recall);
    }

    public Money withRecall(double changed) {
        return new Money(margin, contactCost, couponCost, trueRate, currency, budget, changed);
    }
}
