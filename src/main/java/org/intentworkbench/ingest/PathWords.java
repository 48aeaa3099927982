package org.intentworkbench.ingest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.intentworkbench.domain.Role;

/// What the paths of nested records say, such as `payload.user.id` or `items.price`: the end of a path is a name where
/// all that stands before it is a mere wrapping, or the thing whose property it names. `device.category`,
/// `user.birth.date` and `page.title` say nothing about products, events and reviews.
final class PathWords {
    /// Any name that fits as a whole is better.
    private static final int FIRST = 10_000;
    /// One wrapping more is a little worse than any name with one less.
    private static final int EACH = 1_000;

    private static final Set<String> WRAPPINGS = words(
            "data payload properties props attributes attrs params parameters eventparams eventproperties fields values"
                    + " record records row rows body source document doc result results entry object detail details"
                    + " ecommerce hit hits log");
    /// What happened wraps who, when and what; its category and label are not those of products.
    private static final Set<String> HAPPENINGS = words("event events action actions activity context message");
    private static final Set<Role> OF_HAPPENINGS = EnumSet.of(
            Role.SHOPPER, Role.SESSION, Role.TIME, Role.KIND, Role.PRODUCT, Role.PRICE, Role.QUANTITY, Role.QUERY);
    private static final Set<String> ORDERS = words("order orders purchase transaction invoice");
    private static final Set<String> SHOPPERS = words(
            "user customer visitor shopper client member buyer actor kunde nutzer utilisateur cliente usuario 用户 客户");
    private static final Set<String> SESSIONS = words("session visit sitzung sesion 会话");
    private static final Set<String> PRODUCTS = words(
            "product products item items sku goods produkt produkte artikel produit produits producto productos 商品 产品");
    private static final Set<Role> OF_PRODUCTS =
            EnumSet.of(Role.PRODUCT, Role.CATEGORY, Role.BRAND, Role.PRICE, Role.QUANTITY, Role.NAME);
    private static final Set<String> KEYS = words("id key no number nr uuid guid code 编号");
    /// Say nothing without the name of what they belong to.
    private static final Set<String> VAGUE =
            words("id no index name title description summary content body message order state score target y q");

    private PathWords() {}

    /// @return -1 where the name is no path, or its end fits only by chance
    static int rank(Role role, String name) {
        if (name.indexOf('.') < 0) {
            return -1;
        }
        var parts = Arrays.stream(name.split("\\.", -1))
                .map(ColumnWords::plain)
                .filter(part -> !part.isEmpty())
                .toList();
        for (int i = 1; i < parts.size() && wraps(parts.get(i - 1), role); i++) {
            var rest = parts.subList(i, parts.size());
            int rank = rest.size() == 1 && VAGUE.contains(rest.getFirst())
                    ? -1
                    : RoleWords.rank(role, String.join("", rest));
            if (rank >= 0) {
                return FIRST + i * EACH + rank;
            }
        }
        return owned(role, parts);
    }

    private static boolean wraps(String part, Role role) {
        return WRAPPINGS.contains(part) || (HAPPENINGS.contains(part) && OF_HAPPENINGS.contains(role));
    }

    // items.price, order.items.sku, payload.customer.number
    private static int owned(Role role, List<String> parts) {
        int size = parts.size();
        if (size < 2 || !parts.subList(0, size - 2).stream().allMatch(p -> wraps(p, role) || ORDERS.contains(p))) {
            return -1;
        }
        var owner = parts.get(size - 2);
        var last = parts.get(size - 1);
        boolean key = KEYS.contains(last);
        boolean fits = switch (role) {
            case SHOPPER -> SHOPPERS.contains(owner) && (key || RoleWords.is(role, last));
            case SESSION -> SESSIONS.contains(owner) && (key || RoleWords.is(role, last));
            case ORDER -> ORDERS.contains(owner) && (key || RoleWords.is(role, last));
            case TIME -> ORDERS.contains(owner) && RoleWords.is(role, last);
            default ->
                OF_PRODUCTS.contains(role)
                        && PRODUCTS.contains(owner)
                        && (role == Role.PRODUCT ? key || RoleWords.is(role, last) : RoleWords.is(role, last));
        };
        return fits ? FIRST + size * EACH + Math.max(0, RoleWords.rank(role, last)) : -1;
    }

    /// Whether a rank is that of the end of a path.
    static boolean isOfPath(int rank) {
        return rank >= FIRST && rank < Integer.MAX_VALUE;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }
}
