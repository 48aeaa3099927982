/// The program's entry point; sees everything, seen by nobody.
@NullMarked
package org.intentworkbench;

import org.jspecify.annotations.NullMarked;
