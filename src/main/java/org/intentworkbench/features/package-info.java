/// Stored rows to named numbers, as of a moment. Sees what text sees, and text.
@NullMarked
package org.intentworkbench.features;

import org.jspecify.annotations.NullMarked;
