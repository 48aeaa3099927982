package org.intentworkbench.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.intentworkbench.domain.Role;

/// What the names of columns say about their cells.
final class ColumnWords {
    private static final Set<String> CODES = Set.of(
            "operatingsystems",
            "operatingsystem",
            "os",
            "browser",
            "browsers",
            "region",
            "regions",
            "traffictype",
            "traffictypes",
            "zip",
            "zipcode",
            "postcode",
            "postalcode",
            "channel",
            "country",
            "city",
            "province",
            "state",
            "store",
            "device",
            "weekday",
            "操作系统",
            "浏览器",
            "地区",
            "区域",
            "渠道",
            "邮编",
            "城市",
            "门店");
    private static final Set<String> KIND_NAMES = Set.of(
            "behaviortype",
            "behaviourtype",
            "behavior",
            "behaviour",
            "eventtype",
            "eventkind",
            "actiontype",
            "action",
            "ereignistyp",
            "ereignisart",
            "aktionstyp",
            "typeaction",
            "tipoevento",
            "tipoaccion",
            "イベント種別",
            "行为类型",
            "行为",
            "事件类型");
    private static final List<String> CODE_ENDINGS = List.of("id", "code", "type", "编号", "代码", "类型", "编码");
    private static final List<String> TIME_ENDINGS =
            List.of("time", "date", "timestamp", "datetime", "at", "ts", "时间", "日期", "时间戳");
    private static final Set<String> FLAGS = Set.of("weekend", "subscribed", "newvisitor", "active", "vip", "周末", "会员");
    private static final List<String> FLAG_STARTS = List.of("is", "has", "flag", "是否", "有无");
    private static final List<String> FLAG_ENDS = List.of("flag", "ind", "indicator", "yn");

    private ColumnWords() {}

    /// Lower case without blanks and signs: `Clothing ID` becomes `clothingid`.
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /// How well a name fits a role: 0 is best, -1 is not at all. A path such as `payload.user.id` fits less well than
    /// any name that fits as a whole.
    static int rank(Role role, String name) {
        int whole = RoleWords.rank(role, plain(name));
        return whole >= 0 ? whole : PathWords.rank(role, name);
    }

    /// Whether digits under this name may be a date or an epoch.
    static boolean isTime(String name) {
        var plain = plain(name);
        return rank(Role.TIME, name) >= 0 || TIME_ENDINGS.stream().anyMatch(e -> endsWord(name, plain, e));
    }

    /// Whether whole numbers under this name are codes of something and not amounts: UCI Online Shoppers has
    /// OperatingSystems 1..8, Browser 1..13, Region 1..9 and TrafficType 1..20, which mean nothing as numbers.
    static boolean isCode(String name) {
        var plain = plain(name);
        return CODES.contains(plain) || CODE_ENDINGS.stream().anyMatch(e -> endsWord(name, plain, e));
    }

    /// Whether a column of this name can hold kinds of events whose codes are not known. `type` alone is too common.
    static boolean isKindName(String name) {
        return KIND_NAMES.contains(plain(name));
    }

    /// Whether 1 and 0 under this name mean yes and no.
    static boolean isFlag(String name) {
        var plain = plain(name);
        return FLAGS.contains(plain)
                || FLAG_STARTS.stream().anyMatch(s -> startsWord(name, plain, s))
                || FLAG_ENDS.stream().anyMatch(e -> endsWord(name, plain, e));
    }

    // "paid" ends in "id" and "island" begins with "is": a Latin word must stand by itself, or as ClickId does
    private static boolean endsWord(String name, String plain, String ending) {
        return plain.endsWith(ending)
                && (plain.equals(ending)
                        || ending.charAt(0) > 0x7f
                        || name.strip().matches("(?s).*[\\s_\\-.](?i:" + ending + ")")
                        || name.strip()
                                .matches("(?s).*[a-z](?:" + Character.toUpperCase(ending.charAt(0))
                                        + ending.substring(1) + "|" + ending.toUpperCase(Locale.ROOT) + ")"));
    }

    private static boolean startsWord(String name, String plain, String start) {
        return plain.startsWith(start)
                && (start.charAt(0) > 0x7f
                        || name.strip().matches("(?si)" + start + "[\\s_\\-.].*")
                        || name.strip().matches("(?s)(?i:" + start + ")[A-Z].*"));
    }
}
