package org.intentworkbench.ingest.file;

/// How a file holds its rows. Compression (gzip, zip) is no format: it is looked through.
public enum Format {
    /// Cells between delimiters, in some encoding.
    DELIMITED,
    XLSX,
    XLS,
    /// One array of objects, or one object that holds such an array.
    JSON,
    /// One object a line.
    JSON_LINES,
    PARQUET
}
