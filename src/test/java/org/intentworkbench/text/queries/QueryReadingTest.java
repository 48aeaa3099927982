package org.intentworkbench.text.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.intentworkbench.text.queries.QueryTrait.BRAND;
import static org.intentworkbench.text.queries.QueryTrait.MODEL;
import static org.intentworkbench.text.queries.QueryTrait.PRICE;
import static org.intentworkbench.text.queries.QueryTrait.PRODUCT;
import static org.intentworkbench.text.queries.QueryTrait.SIZE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class QueryReadingTest {
    private final KnownNames names = KnownNames.of(List.of(QueryLog.products()), List.of("Nike"), Progress.silent());

    private void says(String query, QueryTrait... traits) {
        assertThat(QueryReading.traits(Spelling.of(query), names)).as(query).containsExactlyInAnyOrder(traits);
        assertThat(QueryKind.of(Set.of(traits)))
                .as(query)
                .isEqualTo(
                        traits.length > 0 && !List.of(traits).equals(List.of(PRICE))
                                ? QueryKind.SPECIFIC
                                : QueryKind.VAGUE);
    }

    @Test
    @Timeout(10)
    void aChineseBrandIsWhatItsNamesAloneBeginWith() {
        var products = new ArrayList<String>();
        var brands = new ArrayList<String>();
        for (String name : List.of("小米手机", "小米电视", "小米手环", "大同铁锅", "大同汤锅", "大同火锅", "大同牌水壶")) {
            products.add(name);
            brands.add(name.startsWith("小米") ? "Xiaomi" : name.contains("壶") ? "Other" : "Datong");
        }
        // many brands take no longer for each
        for (int i = 0; i < 60_000; i++) {
            products.add(new String(new int[] {0x4e00 + i / 3 / 100, 0x5e00 + i / 3 % 100, 0x6e00 + i % 3}, 0, 3));
            brands.add("b" + i / 3);
        }
        var known = KnownNames.of(
                List.of(QueryLog.products(products.toArray(String[]::new), brands.toArray(String[]::new))),
                List.of(),
                Progress.silent());
        assertThat(known.hasBrand("便宜的小米")).isTrue();
        assertThat(known.hasBrand("便宜的大同"))
                .as("another brand's names begin so too")
                .isFalse();
    }

    @Test
    void aThingAUseOrAWishIsVague() {
        for (String query : List.of(
                "shoes",
                "running shoes for wet grass",
                "best gift",
                "kettle reviews",
                "next day",
                "",
                "连衣裙",
                "好用的水壶",
                "送人",
                "四件套",
                "mens jacket",
                "finch",
                "smalltalk",
                "plaintiff",
                "XLarge's",
                "jigsaw for a 3 year old",
                "3岁 玩具")) {
            says(query);
        }
    }

    @Test
    void sizesAndMeasuresOfBothLanguages() {
        for (String query : List.of(
                "dress XL",
                "dress m",
                "petite skirt",
                "boots 42",
                "boots size 10",
                "trainers uk 9",
                "500 ml bottle",
                "64GB",
                "20-litre bag",
                "2 pack socks",
                "tent 3 person",
                "鞋 42码",
                "鞋４２码",
                "卫衣XL",
                "卫衣 L码",
                "加大码 外套",
                "大号 茶壶",
                "500毫升 杯",
                "两件装",
                "小个子 裤",
                "boots 42.5")) {
            says(query, SIZE);
        }
        says("m"); // one letter alone may be anything
        says("dress m l", SIZE);
    }

    @Test
    void modelsArePlainNumbersAndMixedWords() {
        for (String query : List.of("iphone 13", "ps5", "air max 90", "a4 paper", "袜子 175", "canon 5d")) {
            says(query, MODEL);
        }
        says("iphone 13 128gb", MODEL, SIZE);
    }

    @Test
    void aPriceMakesNoQuerySpecific() {
        for (String query :
                List.of("shoes under £80", "$20 gift", "kettle under 50", "水壶 100元左右", "30 pounds", "50块钱以内")) {
            says(query, PRICE);
        }
        says("nike under £80", BRAND, PRICE);
    }

    @Test
    void brandsAndProductsAreFoundAsWordsInBothLanguages() {
        says("nike shoes", BRAND);
        says("NIKE", BRAND);
        says("harrow finch sandals", BRAND);
        says("harrow & finch shoes sale", BRAND, PRODUCT);
        says("plain kettle", BRAND, PRODUCT);
        says("禾雀 凉鞋", BRAND); // the list says so: three products begin with it
        says("禾雀小白鞋 42码", BRAND, PRODUCT, SIZE);
        says("白水壶", PRODUCT); // one product tells no brand
        says("白水");
    }

    @Test
    void oneSpellingForAllWaysToType() {
        QueryBook book = QueryBook.of(
                new String[] {"防水 足球鞋", "防水足球鞋", "Camera  Bag ", "camera bag", "ｃamera bag", "bag"},
                KnownNames.of(List.of(), List.of(), Progress.silent()),
                Progress.silent());
        assertThat(book.size()).isEqualTo(3);
        assertThat(new int[] {
                    book.ofCode(0), book.ofCode(1), book.ofCode(2), book.ofCode(3), book.ofCode(4), book.ofCode(5)
                })
                .containsExactly(0, 0, 1, 1, 1, 2);
        assertThat(book.text(1)).isEqualTo("Camera  Bag");
    }

    @Test
    void aRefinementSharesAWordThatTellsSomething() {
        String[] queries = {
            "shoes",
            "red shoe",
            "shoes for work",
            "hat for work",
            "gift for dad",
            "gloves for dad",
            "帽",
            "帽衫",
            "水壶",
            "防水帐篷",
            "帐篷"
        };
        QueryBook book =
                QueryBook.of(queries, KnownNames.of(List.of(), List.of(), Progress.silent()), Progress.silent());
        assertThat(book.isRefinement(0, 1)).as("shoes - red shoe").isTrue();
        assertThat(book.isRefinement(1, 0)).as("shorter is changed too").isTrue();
        assertThat(book.isRefinement(0, 2)).isTrue();
        assertThat(book.isRefinement(2, 3)).as("share work").isTrue();
        assertThat(book.isRefinement(0, 3)).as("share nothing").isFalse();
        assertThat(book.isRefinement(0, 0)).as("the same is a repeat").isFalse();
        assertThat(book.isRefinement(6, 7)).as("one holds the other").isTrue();
        assertThat(book.isRefinement(8, 9)).isFalse();
        assertThat(book.isRefinement(10, 9)).isTrue();
        QueryBook grammar = QueryBook.of(
                new String[] {"hat for the", "for the dad"},
                KnownNames.of(List.of(), List.of(), Progress.silent()),
                Progress.silent());
        assertThat(grammar.isRefinement(0, 1)).as("share grammar only").isFalse();
    }
}
