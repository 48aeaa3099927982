package org.intentworkbench.sample;

import java.util.List;
import java.util.Locale;

/// How somebody types: capitals or none, typos, emoji, line breaks, Chinese without full stops.
final class Voice {
    private static final List<String> GLAD = List.of("😊", "👍", "😍", "❤️", "🎉", "👌", "😄", "🙌", "💯", "🥰");
    private static final List<String> CROSS = List.of("😡", "👎", "😞", "🙄", "😤", "😭", "💔", "😒");

    private final boolean chinese;
    private final Dice dice;
    private final Typos typos;

    Voice(boolean chinese, Dice dice) {
        this.chinese = chinese;
        this.dice = dice;
        this.typos = new Typos(dice);
    }

    /// A sentence with its capital and its stop.
    String sentence(String raw) {
        String said = raw.replaceAll("\\s+", " ").replaceAll(" ([,.!?;])", "$1").strip();
        if (chinese) {
            return said;
        }
        said = Character.toUpperCase(said.charAt(0)) + said.substring(1);
        StringBuilder out = new StringBuilder(said);
        for (int i = 2; i < out.length(); i++) {
            boolean starts = out.charAt(i - 1) == ' ' && ".!?".indexOf(out.charAt(i - 2)) >= 0;
            if (starts && !(i > 3 && out.charAt(i - 3) == '.')) {
                out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
            }
        }
        return ".!?)".indexOf(out.charAt(out.length() - 1)) >= 0 ? out.toString() : out + ".";
    }

    String title(String title) {
        String clean = title.strip();
        if (clean.isEmpty() || chinese) {
            return clean;
        }
        String capital = Character.toUpperCase(clean.charAt(0)) + clean.substring(1);
        return dice.chance(0.1) ? capital.toLowerCase(Locale.ROOT) : dice.chance(0.04) ? capital + "!!" : capital;
    }

    String text(List<String> sentences, Review review, boolean longer) {
        String text = chinese ? chinese(sentences, longer) : english(sentences, longer);
        if (dice.chance(0.08)) {
            List<String> faces = review.recommended() ? GLAD : CROSS;
            String face = dice.pick(faces);
            text += (chinese ? "" : " ") + (dice.chance(0.25) ? face + face : face);
        }
        return text;
    }

    private String english(List<String> sentences, boolean longer) {
        StringBuilder out = new StringBuilder();
        boolean paragraphs = longer && dice.chance(0.35);
        boolean excited = dice.chance(0.06);
        for (String sentence : sentences) {
            String gap = out.isEmpty() ? "" : paragraphs && dice.chance(0.5) ? (dice.chance(0.5) ? "\n" : "\n\n") : " ";
            boolean loud = excited && sentence.endsWith(".") && dice.chance(0.6);
            out.append(gap).append(loud ? sentence.substring(0, sentence.length() - 1) + "!" : sentence);
        }
        String text = out.toString();
        double habit = dice.roll();
        if (habit < 0.09) {
            text = text.toLowerCase(Locale.ROOT);
        } else if (habit < 0.13) {
            text = text.toLowerCase(Locale.ROOT).replace("'", "").replaceAll("\\.$", "");
        } else if (habit < 0.145) {
            text = text.toUpperCase(Locale.ROOT);
        } else if (habit < 0.2) {
            text = text.replaceAll("\\. (?=[A-Z])", "... ");
        }
        if (dice.chance(0.13)) {
            text = typos.slip(text);
        }
        return text.endsWith(".") && dice.chance(0.2) ? text.substring(0, text.length() - 1) : text;
    }

    private String chinese(List<String> sentences, boolean longer) {
        double habit = dice.roll();
        boolean paragraphs = longer && dice.chance(0.3);
        StringBuilder out = new StringBuilder();
        for (String sentence : sentences) {
            boolean last = sentence.equals(sentences.getLast());
            out.append(sentence);
            String stop = habit < 0.08
                    ? " "
                    : habit < 0.20 ? "，" : habit < 0.26 ? "！" : habit < 0.32 ? "～" : habit < 0.37 ? "……" : "。";
            if (last) {
                out.append(habit < 0.20 || dice.chance(0.25) ? "" : stop);
            } else {
                out.append(
                        paragraphs && dice.chance(0.5)
                                ? (stop.isBlank() ? "\n" : stop.equals("，") ? "。\n" : stop + "\n")
                                : stop);
            }
        }
        String text = out.toString();
        if (habit < 0.08) {
            text = text.replace('，', ' ').replace('。', ' ');
        }
        double slip = dice.roll();
        if (slip < 0.04) {
            text = text.replaceFirst("真的", "真滴").replaceFirst("但是", "但似");
        } else if (slip < 0.10) {
            text = text.replaceFirst("得", "的");
        } else if (slip < 0.13) {
            text = text.replaceFirst("再", "在");
        } else if (slip < 0.16) {
            text = text.replace("，", ",");
        } else if (slip < 0.18) {
            text = text.replaceFirst("质量", "质亮");
        }
        return text.strip();
    }
}
