/// Files of all sorts, opened as blocks of rows of text cells: bytes, encodings, containers, delimiters, sheets.
@NullMarked
package org.intentworkbench.ingest.file;

import org.jspecify.annotations.NullMarked;
