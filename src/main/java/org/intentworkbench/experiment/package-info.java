/// One repeatable run of all the layers below: spec in, result out. Sees what segments sees, and segments.
@NullMarked
package org.intentworkbench.experiment;

import org.jspecify.annotations.NullMarked;
