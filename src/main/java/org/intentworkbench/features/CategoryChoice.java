package org.intentworkbench.features;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.store.EventColumns;

/// The categories that are meant by one name: the one of that name, in whatever case, and those below it in a path,
/// as `electronics.audio` is below `electronics`.
///
/// @param codes by code of the category: whether it is meant
record CategoryChoice(boolean[] codes) {
    private static final String BETWEEN = ".>/|›:";

    /// @throws Problem if no category is meant
    static CategoryChoice of(EventColumns events, String name) {
        String[] names = events.categories();
        boolean[] codes = new boolean[names.length];
        boolean any = false;
        for (int code = 0; code < names.length; code++) {
            codes[code] = isIn(names[code], name);
            any |= codes[code];
        }
        if (!any) {
            List<String> known = Arrays.asList(names);
            throw known.isEmpty()
                    ? new Problem("problem.features.category.none")
                    : new Problem("problem.features.category", name, NearestName.to(name, known));
        }
        return new CategoryChoice(codes);
    }

    private static boolean isIn(String path, String name) {
        String whole = path.strip().toLowerCase(Locale.ROOT);
        String asked = name.strip().toLowerCase(Locale.ROOT);
        if (!whole.startsWith(asked)) {
            return false;
        }
        String rest = whole.substring(asked.length()).strip();
        return rest.isEmpty() || BETWEEN.indexOf(rest.charAt(0)) >= 0;
    }

    /// @param category code; -1 = unknown, and so not meant
    boolean has(int category) {
        return category >= 0 && codes[category];
    }
}
