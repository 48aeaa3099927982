/// Numbers to a fitted model; the only package with Smile. Sees what features sees, and features.
@NullMarked
package org.intentworkbench.training;

import org.jspecify.annotations.NullMarked;
