/// The windows; the only packages with JavaFX. Sees every package; seen by Main only.
@NullMarked
package org.intentworkbench.ui;

import org.jspecify.annotations.NullMarked;
