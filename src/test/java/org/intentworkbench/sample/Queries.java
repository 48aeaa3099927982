package org.intentworkbench.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What shoppers type into the search box. The same shopper mostly repeats the words used for a product before.
final class Queries {
    private static final double REPEATS = 0.7;

    private final Dice dice;
    private final Typos typos;
    private final Map<String, String> asked = new HashMap<>();

    Queries(Dice dice) {
        this.dice = dice;
        this.typos = new Typos(dice);
    }

    String ask(Shopper shopper, Product product) {
        String key = shopper.number() + "/" + product.number();
        String before = asked.get(key);
        String query = before != null && dice.chance(REPEATS)
                ? before
                : shopper.chinese() ? chinese(product) : english(product);
        asked.put(key, query);
        return query;
    }

    private String english(Product product) {
        Noun noun = product.noun();
        String thing = dice.chance(0.55) ? noun.name() : dice.pick(noun.aliases());
        String adjective = product.adjective().en();
        String query = switch (dice.weighted(22, 20, 12, 9, 9, 8, 6, 5, 5, 4)) {
            case 0 -> thing;
            case 1 -> adjective + " " + thing;
            case 2 -> brand(product.brand().en()) + " " + thing;
            case 3 -> thing + " for " + dice.pick(noun.uses());
            case 4 -> thing + " " + size(product);
            case 5 -> dice.pick(List.of("cheap ", "best ", "gift ", "good ")) + thing;
            case 6 -> thing + " under £" + (product.price() / 1000 + 1) * 10;
            case 7 -> brand(product.brand().en());
            case 8 -> thing + dice.pick(List.of(" sale", " offer", " reviews", " in stock", " next day"));
            default -> product.brand().en() + " " + adjective + " " + noun.name();
        };
        query = dice.chance(0.85) ? query.toLowerCase(java.util.Locale.ROOT) : query;
        return dice.chance(0.07) ? typos.slip(query) : query;
    }

    private String chinese(Product product) {
        Noun noun = product.noun();
        String thing = dice.chance(0.55) ? noun.nameZh() : dice.pick(noun.aliasesZh());
        String gap = dice.chance(0.6) ? " " : "";
        String adjective = product.adjective().zh();
        return switch (dice.weighted(20, 20, 12, 10, 10, 9, 7, 6, 6)) {
            case 0 -> thing;
            case 1 -> adjective + gap + thing;
            case 2 -> product.brand().zh() + gap + thing;
            case 3 -> dice.pick(noun.usesZh()) + gap + thing;
            case 4 -> thing + " " + sizeZh(product);
            case 5 -> thing + gap + dice.pick(List.of("推荐", "性价比高", "好用", "平价", "送人", "质量好的"));
            case 6 -> thing + " " + product.price() / 100 / 10 * 10 + "元左右";
            case 7 -> thing + gap + dice.pick(List.of("打折", "包邮", "有货", "特价", "评价"));
            default -> product.brand().zh() + adjective + noun.nameZh();
        };
    }

    private String brand(String brand) {
        return brand.replace(" &", "");
    }

    private String size(Product product) {
        if (!product.category().worn()) {
            return dice.pick(List.of("small", "large", "black", "set", "white", "2 pack", "blue", "uk"));
        }
        return product.category().name().en().equals("Shoes")
                ? "size " + dice.between(3, 11)
                : dice.pick(List.of("size 10", "size 14", "medium", "xl", "petite", "tall", "mens", "womens"));
    }

    private String sizeZh(Product product) {
        if (!product.category().worn()) {
            return dice.pick(List.of("小号", "大号", "黑色", "套装", "白色", "两件装", "简约", "家用"));
        }
        return product.category().name().en().equals("Shoes")
                ? dice.between(35, 45) + "码"
                : dice.pick(List.of("女", "男", "加大码", "小个子", "175", "显瘦", "XL", "L码"));
    }
}
