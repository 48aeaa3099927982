package org.intentworkbench.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.intentworkbench.domain.Role;

/// What columns are called in the exports of shops, in English and Chinese; earlier names of a role win over
/// later ones.
final class ColumnWords {
    private static final Map<Role, List<String>> NAMES = Map.ofEntries(
            names(
                    Role.SHOPPER,
                    "shopperid shopper userid user visitorid visitor customerid customer clientid"
                            + " userpseudoid fullvisitorid memberid buyerid uid cookieid deviceid customerno reviewerid authorid"
                            + " 用户id 用户编号 用户 会员id 会员 顾客id 顾客 客户id 客户编号 客户 买家id 买家 访客id 访客"),
            names(Role.SESSION, "sessionid session usersession gasessionid visitid 会话id 会话编号 会话 访问id"),
            names(
                    Role.TIME,
                    "eventtime eventtimestamp timestamp time datetime date reviewtime reviewdate createdat"
                            + " createtime invoicedate orderdate ts visittime visitdate 时间 日期 时间戳 行为时间 事件时间 评论时间 评论日期"
                            + " 评价时间 下单时间 创建时间"),
            names(
                    Role.KIND,
                    "eventtype eventname event eventkind behaviortype behaviourtype behavior behaviour"
                            + " actiontype action kind type 行为类型 行为 事件类型 事件 动作 操作类型"),
            names(
                    Role.PRODUCT,
                    "productid product itemid item sku skuid stockcode asin parentasin clothingid goodsid"
                            + " articleid productcode aid 商品id 商品编号 商品 产品id 产品编号 产品 宝贝id 货号"),
            names(
                    Role.CATEGORY,
                    "categorycode categoryname category productcategory itemcategory cat categoryid"
                            + " 类目 类别 品类 分类 商品类别 商品类目 商品分类 类目id"),
            names(Role.BRAND, "brand brandname manufacturer vendor 品牌 品牌名称"),
            names(Role.PRICE, "price unitprice itemprice productprice 价格 单价 售价 商品价格"),
            names(Role.QUANTITY, "quantity qty units 数量 件数 购买数量"),
            names(
                    Role.QUERY,
                    "query searchterm searchquery searchkeyword keyword keywords searchtext q 搜索词 关键词" + " 搜索关键词 查询词"),
            names(Role.TITLE, "reviewtitle title headline summary reviewsummary 标题 评论标题 评价标题"),
            names(
                    Role.TEXT,
                    "reviewtext reviewbody review verifiedreviews reviewcontent text comment comments"
                            + " commenttext content body message 评论内容 评价内容 评论 评价 内容 文本 正文 评论文本"),
            names(Role.RATING, "rating stars starrating reviewrating overall score 评分 星级 打分 评级"),
            names(
                    Role.LABEL,
                    "label revenue recommendedind recommended isrecommended target converted conversion"
                            + " purchased bought ispurchase hasbought buys feedback sentiment outcome y 标签 是否购买 购买 是否转化"
                            + " 转化 是否推荐 推荐 情感 情感标签"),
            names(
                    Role.ORDER,
                    "invoiceno invoice invoiceid invoicenumber orderid orderno ordernumber order purchaseid receiptid"
                            + " receiptno transactionid 订单id 订单编号 订单号 订单 发票号"),
            names(Role.ID, "reviewid id rowid index rownumber no 序号 编号 评论id 评论编号"),
            names(Role.NAME, "productname itemname name description producttitle 商品名称 产品名称 商品名 名称"));

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

    /// How well a name fits a role: 0 is best, -1 is not at all.
    static int rank(Role role, String name) {
        return NAMES.getOrDefault(role, List.of()).indexOf(plain(name));
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

    private static Map.Entry<Role, List<String>> names(Role role, String words) {
        return Map.entry(role, List.of(words.split(" ", -1)));
    }
}
