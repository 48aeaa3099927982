/// Review and query text to vectors, each distinct text encoded once. Sees what store sees, and store; the encoders
/// themselves come in through [EncoderFactory].
@NullMarked
package org.intentworkbench.text;

import org.jspecify.annotations.NullMarked;
