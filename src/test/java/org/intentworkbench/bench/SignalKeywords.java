package org.intentworkbench.bench;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.intentworkbench.domain.Language;
import org.intentworkbench.text.signals.IntentSignal;

/// The plainest words of each signal that no label judges. They miss most wordings and take some texts wrongly.
final class SignalKeywords {
    private static final Map<IntentSignal, String> ENGLISH = Map.of(
            IntentSignal.TIMING_GIFT,
            "\\b(gifts?|birthday|christmas|xmas|anniversary|mother's day|a present|as presents?)\\b",
            IntentSignal.PRICE_SENSITIVITY,
            "\\b(price|pricey|priced|expensive|cheaper|on sale|overpriced|bargain|discount|worth the (money|price)"
                    + "|value for)\\b|\\$\\d",
            IntentSignal.COMPARISON,
            "\\b(compared|comparison|other brands?|better than|worse than|similar to|as good as (my|the)"
                    + "|unlike (the|my|other)|previous version|older version|than my (old|other)|i had before"
                    + "|upgraded? from|than the (dot|echo|original|first))\\b",
            IntentSignal.QUALITY_COMPLAINT,
            "\\b(broke|broken|defective|fell apart|falling apart|holes?|stopped working|cheaply made|poorly made|ripped"
                    + "|tore|torn|poor quality|pilling|pilled|unravel\\w*|snagged|does(n't| not) work|died|frayed)\\b",
            IntentSignal.SIZE_COMPLAINT,
            "\\b(runs? (\\w+ ){0,2}(small|large|big|short|long)|too (small|big|large|tight|short|long|wide)"
                    + "|size (up|down)|(does|did)(n't| not) fit|(bigger|smaller) size|huge on|swimming in)\\b",
            IntentSignal.TIMING_SOON,
            "\\b((order|buy|get|purchas)(ing|e)? (another|more|a second|one more|it again|them in)"
                    + "|will (definitely )?(be )?(buy|order|purchas)\\w*|going to (buy|order|get) |going back for"
                    + "|plan (to|on) (buy|order|get)\\w*)\\b",
            IntentSignal.TIMING_LATER,
            "\\b(wait(ing|ed)? (for|until|till) .{0,20}(sale|price|version|restock)|hold(ing)? off"
                    + "|when it goes on sale|wish list)\\b",
            IntentSignal.TIMING_NOW,
            "\\b(had to have|right away|on the spot|snatched|grabbed|impulse|could(n't| not) resist|as soon as i saw"
                    + "|(bought|ordered|purchased) (it |this |one )?immediately)\\b",
            IntentSignal.NEED,
            "\\b(i (was|am|have been|'ve been|'m) looking for|i needed|i need a|i wish it|in need of"
                    + "|bought (it|this|these) (for|to)|i use (it|them|this|mine) (for|to|in|every|as)"
                    + "|wear (it|this|them) to (work|a wedding|the office)|for (work|travel|the office))\\b");

    private static final Map<IntentSignal, String> CHINESE = Map.of(
            IntentSignal.TIMING_GIFT,
            "礼物|生日|送给|送人|送礼|过年送|送爸|送妈|送老|节日礼",
            IntentSignal.PRICE_SENSITIVITY,
            "价格|便宜|太贵|有点贵|降价|优惠|性价比|划算|打折|价位|实惠|差价|不值",
            IntentSignal.COMPARISON,
            "相比|别的牌子|其他牌子|别的品牌|以前用|之前用|比.{0,8}(好多|好用|强|差远|好吃|便宜)|不如|对比",
            IntentSignal.QUALITY_COMPLAINT,
            "坏了|破了|质量差|质量太差|质量问题|质量不好|开线|掉色|死机|劣质|烂了|坏的|起球|开胶|裂|掉毛",
            IntentSignal.SIZE_COMPLAINT,
            "偏[小大紧窄瘦松]|[太过][小大紧松窄瘦短长]|尺码.{0,6}(不准|不符|不对|太)|不合身|穿不[上下进]|小了|大了一",
            IntentSignal.TIMING_SOON,
            "再来买|再买|还会(买|来|再)|回购|下次还|准备再|打算再|继续购买|还要买",
            IntentSignal.TIMING_LATER,
            "等.{0,8}(降价|打折|活动|便宜|新款).{0,6}(再|买)|以后再(买|说)|先不买|再考虑|观望",
            IntentSignal.TIMING_NOW,
            "马上(买|下单|入手|就)|立刻|立即(买|下)|果断|毫不犹豫|当场|一眼看中|急用|急着",
            IntentSignal.NEED,
            "需要|希望|想要|用来|用于|上班|出差|想买|买来|必备|适合.{0,6}(用|穿|看|住)");

    private SignalKeywords() {}

    static Optional<Pattern> of(Language language, IntentSignal signal) {
        return Optional.ofNullable((language == Language.ENGLISH ? ENGLISH : CHINESE).get(signal))
                .map(words -> Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }
}
