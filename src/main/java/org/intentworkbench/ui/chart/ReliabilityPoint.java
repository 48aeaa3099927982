package org.intentworkbench.ui.chart;

/// A step of the score in [ReliabilityChart].
///
/// @param from lower edge; @param to upper edge
/// @param rows how many; @param score mean of their scores; @param share of positives among them
/// @param low lower end of the interval of the share; @param high upper end
public record ReliabilityPoint(
        double from, double to, long rows, double score, double share, double low, double high) {}
