/// Domain-free charts: numbers in, clicks and selections out; export to PNG, SVG and CSV. Sees ui.kit only.
///
/// For authors of screens. Every chart is made with an id and the messages, is empty until `show…`, says why by
/// `setEmpty(sentence)`, has a `titleProperty()`, follows language and theme by itself, and is put on the screen
/// through a [ChartFrame][org.intentworkbench.ui.chart.ChartFrame] (menu `<id>-export`, items `<id>-export-png`,
/// `-svg`, `-csv`; [SaveAs][org.intentworkbench.ui.chart.SaveAs] is the file dialog, replaced in tests).
///
/// - [IntentHistogram][org.intentworkbench.ui.chart.IntentHistogram]: `show(scores, positive[, selected])`,
///   `highlight(bitSet)`, `thresholdProperty()`, `selectionProperty()` (a [Range][org.intentworkbench.ui.chart.Range]
///   or null), `sharesProperty()`; names of axes and outcomes as properties. Line: id `threshold-line`.
/// - [CurveChart][org.intentworkbench.ui.chart.CurveChart]: `show(curves, reference)` with
///   [Joining][org.intentworkbench.ui.chart.Joining] `STRAIGHT` for ROC, `STEPS` for precision-recall. Ids
///   `<id>-dot`, `<id>-reset`.
/// - [MetricCurves][org.intentworkbench.ui.chart.MetricCurves]: `show(thresholds, metrics)`. Line: `<id>-threshold`.
/// - [SignedBars][org.intentworkbench.ui.chart.SignedBars]: `show(bars)`, `setNames(plus, minus)`,
///   `selectedProperty()`. Ids `<id>-all`, `<id>-row-<bar id>`.
/// - [TreeDrawing][org.intentworkbench.ui.chart.TreeDrawing]: `show(root)`, `litPathProperty()`. Ids
///   `<id>-node-<n>`, `<id>-in`, `<id>-out`, `<id>-fit`.
/// - [TwinHistogram][org.intentworkbench.ui.chart.TwinHistogram]: `showNumbers(segment, rest)`,
///   `showLevels(names, segment, rest)`.
///
/// Bind `thresholdProperty()` of all charts of a screen to one property in both directions
/// (`bindBidirectional`). A picture of one's own only implements [Chart][org.intentworkbench.ui.chart.Chart].
@NullMarked
package org.intentworkbench.ui.chart;

import org.jspecify.annotations.NullMarked;
