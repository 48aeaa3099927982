/// What every screen shares: the open workspace, the current run, threshold, segment, selection and undo; and the acts
/// that change them. Sees the core and ui.kit; no controls.
@NullMarked
package org.intentworkbench.ui.state;

import org.jspecify.annotations.NullMarked;
