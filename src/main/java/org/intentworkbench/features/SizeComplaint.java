package org.intentworkbench.features;

import java.util.regex.Pattern;

/// Whether a review complains that the thing is of the wrong size, told by turns of phrase in English and Chinese.
/// A fixed list: it misses unusual wordings, and it may take a joke at its word. As a share over many reviews
/// it ranks products well.
final class SizeComplaint {
    private static final String WRONG = "(small|tiny|tight|narrow|short|snug|big|large|loose|wide|long|huge)";
    private static final Pattern ENGLISH = Pattern.compile(
            String.join(
                    "|",
                    "\\b(runs?|comes? up|came up|fits?|cut) (\\S+ ){0,4}" + WRONG + "\\b",
                    "\\btoo (\\S+ )?" + WRONG + "\\b",
                    "\\bsized? (up|down)\\b",
                    "\\bgo (up|down) a size\\b",
                    "\\border(ed)? (\\S+ ){0,2}(up|down|bigger|smaller)\\b",
                    "\\b(bigger|smaller|larger) size\\b",
                    "\\bnext size (up|down)\\b",
                    "\\bsizes? (too |)(up|down|small|big)\\b",
                    "\\bsi(ze|zing|ze chart|ze guide) (\\S+ ){0,4}(off|wrong|joke|fantasy|useless|place)\\b",
                    "\\bnot (a )?true( to size)?\\b",
                    "(\\bnot|\\bnever|n't|n’t) fit\\b",
                    "\\bpinch(es|ed)?\\b",
                    "\\bshr(ank|unk)\\b"),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE = Pattern.compile(String.join(
            "|",
            "偏[小大紧窄瘦松]",
            "[太过][小大紧松窄瘦短长]",
            "[小大短长紧]了?[一半两]?[码号圈截]",
            "(尺码|尺寸|码数|号型|码子|大小).{0,6}(不准|不符|不对|对不上|离谱|太小|太大|摆设|不一样)",
            "[穿塞]不[进上下]",
            "[紧挤勒箍绷]得",
            "不合身",
            "缩水",
            "挤脚"));

    private SizeComplaint() {}

    static boolean isIn(String text) {
        return ENGLISH.matcher(text).find() || CHINESE.matcher(text).find();
    }
}
