package org.intentworkbench.text.queries;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what a query names off its spelling. What is told by a pattern is taken out before the next is asked, so
/// that "under £80" names a price and no model, "500ml" a size and no model.
final class QueryReading {
    private static final String NUMBER = "\\d+(?:[.,]\\d+)?";

    /// "under £80", "$20", "100元左右", "50 pounds".
    private static final Pattern PRICE =
            Pattern.compile("(?:\\b(?:under|below|less than|up to|max|over|about|around) )?"
                    + "[£$€¥]\\s?" + NUMBER
                    + "|\\b(?:under|below|less than|up to) " + NUMBER + "(?![\\p{L}\\d])"
                    + "|" + NUMBER + "\\s?(?:pounds?|quid|euros?|dollars?|bucks|usd|gbp|eur|cny|rmb)\\b"
                    + "|" + NUMBER + "\\s?(?:元|块钱?|人民币)(?:左右|以下|以内|以上)?");

    /// A child's age and the like is no model.
    private static final Pattern AGE = Pattern.compile(
            NUMBER + "\\s?(?:-| )?(?:years?|yrs?|months?|mths?)\\b(?: olds?)?|" + NUMBER + "\\s?(?:岁|个月|周岁)");

    private static final Pattern SIZE =
            Pattern.compile("\\b(?:x{1,4}[sl]|[2-9]xl|small|medium|large|petite|plus[ -]size|one[ -]size"
                    + "|(?:king|queen|single|double|full|twin)[ -]size)\\b"
                    + "|\\bsizes? (?:" + NUMBER + "|[sml])\\b|\\b(?:uk|us|eu) " + NUMBER + "\\b"
                    + "|(?<![\\d.])" + NUMBER
                    + "\\s?(?:-| )?(?:gb|tb|mb|ml|cl|l|litres?|liters?|oz|lbs?|kg|g|mm|cm|m|inch|inches|ft|w|watts?|mah|tog"
                    + "|packs?|pcs|pieces?|person|man|berth)\\b"
                    + "|" + NUMBER + "\\s?(?:码|号|寸|英寸|厘米|毫米|米|升|毫升|克|千克|公斤|斤|瓦|毫安|件|只|个|双|包|片|人)"
                    + "|[一二两三四五六七八九十]+(?:件|只|个|双|片|人)装"
                    + "|(?:特?加?大|均|中|小|[smlx]+)码|(?:特?[大小]|中)号|小个子|大个子");

    /// One letter is a size only behind another word: "dress m".
    private static final Pattern LETTER = Pattern.compile("(?<=[\\p{L}\\d] )[sml]$|(?<=\\p{IsHan})[sml]$");

    /// 30 to 49 alone is taken for the size of a shoe or a garment: "boots 42".
    private static final Pattern BARE_SIZE = Pattern.compile("(?<![\\p{L}\\d.-])[34]\\d(?:\\.5)?(?![\\p{L}\\d.-])");

    /// What of [#SIZE] holds no digit: all that a text without one can match, at a fifth of the time.
    private static final Pattern SIZE_IN_WORDS =
            Pattern.compile("\\b(?:x{1,4}[sl]|small|medium|large|petite|plus[ -]size|one[ -]size"
                    + "|(?:king|queen|single|double|full|twin)[ -]size)\\b"
                    + "|\\bsizes? [sml]\\b"
                    + "|[一二两三四五六七八九十]+(?:件|只|个|双|片|人)装"
                    + "|(?:特?加?大|均|中|小|[smlx]+)码|(?:特?[大小]|中)号|小个子|大个子");

    private QueryReading() {}

    /// @param spelled as [Spelling] makes it
    static Set<QueryTrait> traits(String spelled, KnownNames names) {
        Set<QueryTrait> traits = EnumSet.noneOf(QueryTrait.class);
        if (names.hasBrand(spelled)) {
            traits.add(QueryTrait.BRAND);
        }
        if (names.hasProduct(spelled)) {
            traits.add(QueryTrait.PRODUCT);
        }
        if (!hasDigit(spelled)) {
            // prices, ages, models and bare sizes are numbers
            if (SIZE_IN_WORDS.matcher(spelled).find() || LETTER.matcher(spelled).find()) {
                traits.add(QueryTrait.SIZE);
            }
            return traits;
        }
        String left = PRICE.matcher(spelled).replaceAll(" ");
        if (!left.equals(spelled)) {
            traits.add(QueryTrait.PRICE);
        }
        left = AGE.matcher(left).replaceAll(" ").strip();
        String before = left;
        for (Pattern size : new Pattern[] {SIZE, LETTER, BARE_SIZE}) {
            left = size.matcher(left).replaceAll(" ").strip();
        }
        if (!left.equals(before)) {
            traits.add(QueryTrait.SIZE);
        }
        if (hasDigit(left)) {
            traits.add(QueryTrait.MODEL);
        }
        return traits;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
