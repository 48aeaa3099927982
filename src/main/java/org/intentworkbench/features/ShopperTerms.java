package org.intentworkbench.features;

import org.intentworkbench.domain.Problem;
import org.jspecify.annotations.Nullable;

/// On which terms shoppers are looked at, besides the moment and the length of the label window. A kept run from before
/// these could be set reads as [#USUAL].
///
/// @param gapDays days after the moment in which a purchase does not count yet, from 0: the time it takes to act
/// @param moments how many as-of moments, from 1; the last is the spec's own, the others lie before it
/// @param everyDays days from one moment to the next; 0 = as long as the label window, so that none overlap
/// @param category only purchases in it count; null = any purchase
/// @param touchedDays for shoppers with a product: a product counts that was viewed, carted, marked or searched for
///     less than so many days before the moment; 0 = [#TOUCHED_DAYS]
public record ShopperTerms(
        int gapDays, int moments, int everyDays, @Nullable String category, int touchedDays) {
    public static final int TOUCHED_DAYS = 14;

    public static final ShopperTerms USUAL = new ShopperTerms(0, 1, 0, null, TOUCHED_DAYS);

    /// @throws Problem if a number of days is below 0, or there is no moment
    public ShopperTerms {
        moments = moments == 0 ? 1 : moments;
        touchedDays = touchedDays == 0 ? TOUCHED_DAYS : touchedDays;
        category = category == null || category.isBlank() ? null : category.strip();
        if (gapDays < 0 || moments < 0 || everyDays < 0 || touchedDays < 0) {
            throw new Problem("problem.features.terms");
        }
    }

    public ShopperTerms withGapDays(int changed) {
        return new ShopperTerms(changed, moments, everyDays, category, touchedDays);
    }

    /// @param every days from one to the next; 0 = as long as the label window
    public ShopperTerms withMoments(int changed, int every) {
        return new ShopperTerms(gapDays, changed, every, category, touchedDays);
    }

    public ShopperTerms withCategory(@Nullable String changed) {
        return new ShopperTerms(gapDays, moments, everyDays, changed, touchedDays);
    }

    public ShopperTerms withTouchedDays(int changed) {
        return new ShopperTerms(gapDays, moments, everyDays, category, changed);
    }
}
