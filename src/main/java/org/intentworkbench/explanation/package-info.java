/// A fitted model to reasons. Sees what evaluation sees, and evaluation.
@NullMarked
package org.intentworkbench.explanation;

import org.jspecify.annotations.NullMarked;
