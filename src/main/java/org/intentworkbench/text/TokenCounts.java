package org.intentworkbench.text;

/// What a model reads of some texts, one entry a text.
///
/// @param tokens read by the model, the two special ones included, never above the token limit
/// @param cut whether the text was longer than the limit, so that its end is not read
public record TokenCounts(int[] tokens, boolean[] cut) {
    public long total() {
        long sum = 0;
        for (int count : tokens) {
            sum += count;
        }
        return sum;
    }

    public int truncated() {
        int sum = 0;
        for (boolean one : cut) {
            sum += one ? 1 : 0;
        }
        return sum;
    }
}
