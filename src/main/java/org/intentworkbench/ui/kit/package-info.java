/// Domain-free controls, messages, and the one background runner. Sees domain and job only.
///
/// For authors of screens:
///
/// - [Messages][org.intentworkbench.ui.kit.Messages]: `text(key, args…)` once, `bind(key, args…)` following the
///   language (arguments may be observable), `number`, `percent`, `count`, `seconds`.
/// - [BackgroundRunner][org.intentworkbench.ui.kit.BackgroundRunner]: `run(slot, job, onDone)`; the newest run of
///   a slot wins; failures go to a [FailureView][org.intentworkbench.ui.kit.FailureView];
///   [Debounce][org.intentworkbench.ui.kit.Debounce] before it for sliders.
/// - [ProgressStrip][org.intentworkbench.ui.kit.ProgressStrip] (button `cancel-job`, or `cancel-<slot>`),
///   [MessageBar][org.intentworkbench.ui.kit.MessageBar] (nodes `message-<name>`),
///   [EmptyState][org.intentworkbench.ui.kit.EmptyState].
/// - [Card][org.intentworkbench.ui.kit.Card], [FormGrid][org.intentworkbench.ui.kit.FormGrid],
///   [StatTile][org.intentworkbench.ui.kit.StatTile], [Icon][org.intentworkbench.ui.kit.Icon].
/// - [Theme][org.intentworkbench.ui.kit.Theme]: `Theme.DARK.on(scene)`. Menus and tooltips are windows of their
///   own and read the application's user agent sheet, so the shell sets that too.
@NullMarked
package org.intentworkbench.ui.kit;

import org.jspecify.annotations.NullMarked;
