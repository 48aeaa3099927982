package org.intentworkbench.ui.data;

import java.util.List;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;

/// Which meanings the columns of a file can have.
final class ImportRoles {
    private ImportRoles() {}

    /// Whether the analyst may say how the cells are read; most roles decide it themselves.
    static boolean typeIsFree(Role role) {
        return role == Role.FEATURE;
    }

    /// Roles a column of such a file can have.
    static List<Role> of(FileKind kind) {
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
                        Role.KIND,
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
}
