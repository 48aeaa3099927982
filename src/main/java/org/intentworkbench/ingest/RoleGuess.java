package org.intentworkbench.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.LabelWords;
import org.jspecify.annotations.Nullable;

/// Which column means what: a role goes to the column whose name fits it best and whose cells look right for it.
final class RoleGuess {
    private static final Map<FileKind, Set<Role>> ROLES = new EnumMap<>(Map.of(
            FileKind.EVENTS,
            EnumSet.of(
                    Role.SHOPPER,
                    Role.SESSION,
                    Role.TIME,
                    Role.KIND,
                    Role.PRODUCT,
                    Role.CATEGORY,
                    Role.BRAND,
                    Role.PRICE,
                    Role.QUANTITY,
                    Role.QUERY),
            FileKind.SESSIONS,
            EnumSet.of(Role.SHOPPER, Role.SESSION, Role.TIME, Role.LABEL, Role.ID),
            FileKind.REVIEWS,
            EnumSet.of(
                    Role.SHOPPER,
                    Role.PRODUCT,
                    Role.TIME,
                    Role.RATING,
                    Role.TITLE,
                    Role.TEXT,
                    Role.LABEL,
                    Role.ID,
                    Role.CATEGORY,
                    Role.BRAND),
            FileKind.ORDERS,
            EnumSet.of(
                    Role.ORDER,
                    Role.TIME,
                    Role.SHOPPER,
                    Role.PRODUCT,
                    Role.NAME,
                    Role.QUANTITY,
                    Role.PRICE,
                    Role.CATEGORY,
                    Role.BRAND),
            FileKind.PRODUCTS,
            EnumSet.of(Role.PRODUCT, Role.NAME, Role.PRICE, Role.CATEGORY, Role.BRAND)));

    private final List<String> names;
    private final List<ColumnProfile> profiles;

    RoleGuess(List<String> names, List<ColumnProfile> profiles) {
        this.names = names;
        this.profiles = profiles;
    }

    /// @return the kind, or null where it cannot be told
    @Nullable
    FileKind kind(boolean hasLabel) {
        boolean shopper = best(Role.SHOPPER) >= 0;
        boolean time = best(Role.TIME) >= 0;
        if (shopper && time && best(Role.KIND) >= 0) {
            return FileKind.EVENTS;
        }
        if (time && best(Role.ORDER) >= 0 && isGoods() && best(Role.TEXT) < 0 && best(Role.RATING) < 0) {
            return FileKind.ORDERS;
        }
        if (best(Role.TEXT) >= 0) {
            return FileKind.REVIEWS;
        }
        int product = product();
        boolean described = best(Role.NAME) >= 0 || best(Role.PRICE) >= 0 || best(Role.CATEGORY) >= 0;
        if (product >= 0 && profiles.get(product).isUnique() && described && !shopper && !time && !hasLabel) {
            return FileKind.PRODUCTS;
        }
        if (hasLabel || best(Role.LABEL) >= 0) {
            return prose() >= 0 && names.size() <= 3 ? FileKind.REVIEWS : FileKind.SESSIONS;
        }
        if (prose() >= 0 && best(Role.NAME) != prose()) {
            return FileKind.REVIEWS;
        }
        return (shopper && time) || names.size() < 2 ? null : FileKind.SESSIONS;
    }

    private boolean isGoods() {
        return best(Role.PRODUCT) >= 0 && (best(Role.QUANTITY) >= 0 || best(Role.PRICE) >= 0);
    }

    /// @param label index of the column that the user named, or -1
    List<ColumnMapping> columns(FileKind kind, int label) {
        var roles = new Role[names.size()];
        if (label >= 0) {
            roles[label] = Role.LABEL;
        }
        for (var role : ROLES.getOrDefault(kind, Set.of())) {
            int column = role == Role.LABEL && label >= 0 ? -1 : fitting(kind, role, roles);
            if (column >= 0) {
                roles[column] = role;
            }
        }
        var mappings = new ArrayList<ColumnMapping>();
        for (int i = 0; i < roles.length; i++) {
            var role = roles[i];
            if (role == null) {
                role = kind == FileKind.EVENTS ? Role.IGNORE : isRowNumber(i) ? Role.ID : Role.FEATURE;
            } else if (kind == FileKind.SESSIONS && role == Role.SESSION) {
                role = Role.ID;
            }
            var plain = new ColumnMapping(i, names.get(i), role, profiles.get(i).type(names.get(i)));
            mappings.add(profiles.get(i).fitted(plain.withType(plain.storedType())));
        }
        return mappings;
    }

    private int fitting(FileKind kind, Role role, @Nullable Role[] taken) {
        if (kind == FileKind.PRODUCTS && role == Role.PRODUCT) {
            return product();
        }
        int column = -1;
        int rank = Integer.MAX_VALUE;
        for (int i = 0; i < names.size(); i++) {
            int own = ColumnWords.rank(role, names.get(i));
            if (taken[i] == null && own >= 0 && own < rank && looksRight(role, i, kind == FileKind.EVENTS)) {
                column = i;
                rank = own;
            }
        }
        if (column < 0 && role == Role.TEXT) {
            int prose = prose();
            return prose >= 0 && taken[prose] == null ? prose : -1;
        }
        return column;
    }

    private int best(Role role) {
        int column = -1;
        int rank = Integer.MAX_VALUE;
        for (int i = 0; i < names.size(); i++) {
            int own = ColumnWords.rank(role, names.get(i));
            if (own >= 0 && own < rank && looksRight(role, i, true)) {
                column = i;
                rank = own;
            }
        }
        return column;
    }

    private int product() {
        int product = best(Role.PRODUCT);
        return product >= 0 ? product : best(Role.ID);
    }

    private boolean isRowNumber(int column) {
        return profiles.get(column).countsRows()
                && (column == 0 && names.get(column).equals("column 1")
                        || ColumnWords.rank(Role.ID, names.get(column)) >= 0);
    }

    /// The column with the longest sentences, or -1.
    private int prose() {
        return java.util.stream.IntStream.range(0, names.size())
                .filter(i -> profiles.get(i).isProse())
                .boxed()
                .max(Comparator.comparingDouble(i -> profiles.get(i).averageLength()))
                .orElse(-1);
    }

    /// @param lenient for events, which cannot do without their time and are worth little without their price: half of
    ///     the cells will do, the others are refused
    private boolean looksRight(Role role, int column, boolean lenient) {
        var profile = profiles.get(column);
        return switch (role) {
            case TIME -> lenient ? profile.isMostlyTimes() : profile.isTime(true);
            case PRICE, QUANTITY -> lenient ? profile.isMostlyNumbers() : profile.isNumber();
            case RATING -> profile.isNumber();
            case KIND -> profile.isKind() || (ColumnWords.isKindName(names.get(column)) && profile.isKindCode());
            case LABEL ->
                !profile.hasManyLevels() && profile.levels().size() == 2 && LabelWords.understood(profile.levels());
            case TITLE, TEXT, NAME, QUERY, BRAND ->
                !profile.isTime(false) && profile.type("") != ColumnType.BOOLEAN && !profile.isNumber();
            case SHOPPER, SESSION, ORDER, PRODUCT, CATEGORY -> !profile.isTime(false);
            case ID, FEATURE, IGNORE -> true;
        };
    }
}
