/// The only package with DJL and ONNX Runtime. Sees text.
@NullMarked
package org.intentworkbench.text.bert;

import org.jspecify.annotations.NullMarked;
